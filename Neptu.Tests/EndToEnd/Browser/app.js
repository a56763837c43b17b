// The calls of the single-page app, in its order and its form: fetch, JSON, a bearer token, no cookies.
import { base58 } from './base58.js';

const asked = new URLSearchParams(location.search);
const api = `${asked.get('api')}/api/v1`;
let key, token, wallet, rewards;

async function call(method, path, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  const answer = await fetch(api + path, { method, headers, body: body && JSON.stringify(body) });
  const json = await answer.json();
  if (!json.success) throw new Error(`${answer.status} ${json.error}`);
  return json;
}

const get = path => call('GET', path);
const post = (path, body) => call('POST', path, body);

function show(id, ...lines) {
  document.getElementById(id).textContent = lines.join('\n');
}

function showPerson({ user }) {
  show('person', `${user.displayName ?? 'nobody yet'}, born ${user.birthDate ?? 'some day'}, ${user.role}, `
    + `${user.onboarded ? 'onboarded' : 'new'}, likes ${user.interests.join(' and ') || 'nothing'}`);
}

function describe(reading) {
  return `${reading.date}: ${reading.sapta_wara.name} ${reading.panca_wara.name} ${reading.wuku.name}, urip ${reading.total_urip}`;
}

async function newWallet() {
  key = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  wallet = base58(new Uint8Array(await crypto.subtle.exportKey('raw', key.publicKey)));
  show('wallet', wallet);
}

async function sign(bytes) {
  return base58(new Uint8Array(await crypto.subtle.sign('Ed25519', key.privateKey, bytes)));
}

const actions = {
  async connect() {
    await newWallet();
    const { message } = await post('/auth/nonce', { walletAddress: wallet });
    const signature = await sign(new TextEncoder().encode(message));
    token = (await post('/auth/verify', { walletAddress: wallet, signature })).accessToken;
    showPerson(await post('/users', { walletAddress: wallet }));
  },

  async session() {
    await newWallet();
    token = (await post('/auth/session', { walletAddress: wallet })).accessToken;
    showPerson(await post('/users', { walletAddress: wallet }));
  },

  async onboard() {
    const [displayName, birthDate] = ['displayName', 'birthDate'].map(id => document.getElementById(id).value);
    showPerson(await call('PUT', `/users/${wallet}`, { displayName, birthDate, interests: ['love', 'luck'], preferredLanguage: 'en' }));
  },

  async read() {
    const { reading } = await get(`/users/${wallet}/reading?targetDate=2026-06-17`);
    show('potensi', `${describe(reading.potensi)}, for ${reading.potensi.lahir_untuk.name}`);
    show('peluang', `${describe(reading.peluang)}, to ${reading.peluang.diberi_hak_untuk.name}`);
  },

  async compare() {
    const { reading } = await post('/reading/compatibility', { birthDate1: '1990-05-15', birthDate2: '1991-08-20' });
    show('match', `${reading.pairing.category}: ${reading.scores.overall}, ${reading.dimensions.length} dimensions`);
  },

  async checkIn() {
    const { dailyRewardGranted } = await post(`/wallet/check-in/${wallet}`);
    if (!dailyRewardGranted) throw new Error('No reward.');
    await actions.look();
  },

  async look() {
    const [streak, pending, balance, balances, transactions, stats] = await Promise.all([
      get(`/wallet/streak/${wallet}`), get(`/wallet/rewards/${wallet}`), get(`/wallet/balance/${wallet}`),
      get(`/wallet/balances/${wallet}`), get(`/token/transactions/${wallet}?limit=20&offset=0`), get(`/token/stats/${wallet}`),
    ]);
    rewards = pending;
    show('streak', `${streak.streak?.currentStreak ?? 0} of ${streak.streak?.totalCheckIns ?? 0}, today ${streak.hasCheckedInToday}`);
    show('rewards', ...pending.rewards.map(reward => `${reward.neptuAmount} ${reward.rewardType} ${reward.status}`), `= ${pending.totalPending}`);
    show('balance', `${balance.balance.formatted} NEPTU, ${balance.pendingRewards} to come`);
    show('balances', `${balances.sol.formatted} SOL, ${balances.neptu.formatted} NEPTU, ${balances.sudigital.formatted} SUDIGITAL`);
    show('transactions', ...transactions.transactions.map(one => `${one.transactionType} ${one.neptuRewarded} ${one.status}`));
    show('stats', `${stats.stats.transactionCount} transactions, ${stats.stats.totalNeptuRewarded} NEPTU`);
  },

  async claim() {
    const built = await post('/pay/claim/build', {
      walletAddress: wallet, amount: rewards.totalPending, nonce: Date.now(), blockhash: asked.get('blockhash'), lastValidBlockHeight: 1050,
    });
    show('built', JSON.stringify(built));

    // One signature of 64 bytes is wanted; the message follows it.
    show('signature', await sign(Uint8Array.from(built.serializedTransaction).slice(1 + 64)));
  },

  async confirm() {
    const claimTxSignature = document.getElementById('signature').textContent;
    const claimed = [];
    for (const { id } of rewards.rewards) claimed.push(await post(`/wallet/claim/${wallet}`, { rewardId: id, claimTxSignature }));
    show('claimed', ...claimed.map(({ reward }) => `${reward.neptuAmount} ${reward.status}`));
    await actions.look();
  },
};

for (const [name, action] of Object.entries(actions)) {
  document.getElementById(name).addEventListener('click', async () => {
    delete document.body.dataset.done;
    show('problem');
    try {
      await action();
    } catch (error) {
      show('problem', error);
    }
    document.body.dataset.done = name;
  });
}
