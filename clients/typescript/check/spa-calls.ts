// What the single-page app asks the API, call by call, and every field that it reads of the answers. Nothing here runs:
// it has to compile. The types on the left are what the app expects; those on the right come from the OpenAPI document.
import { createNeptuClient, dataOf, type NeptuClient, type Schemas } from "../src/client";

const walletAddress = "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU";

let accessToken: string | undefined;
export const api: NeptuClient = createNeptuClient({ baseUrl: "http://localhost:3000", accessToken: () => accessToken });

interface Session {
  accessToken: string;
}

/** POST /auth/session */
export async function openSession(email?: string): Promise<void> {
  const body = email === undefined ? { walletAddress } : { walletAddress, email };
  const session: Session = dataOf(await api.POST("/api/v1/auth/session", { body }));
  accessToken = session.accessToken;
}

interface User {
  id: string;
  walletAddress: string;
  onboarded: boolean;
  birthDate: string | null;
  displayName: string | null;
  interests: string[];
  email: string | null;
  createdAt: string;
  preferredLanguage: string;
  role: "user" | "developer" | "admin";
}

/** POST /users */
export async function getOrCreateUser(): Promise<User> {
  return dataOf(await api.POST("/api/v1/users", { body: { walletAddress } })).user;
}

/** PUT /users/:w */
export async function updateUser(): Promise<User> {
  const answer = dataOf(
    await api.PUT("/api/v1/users/{walletAddress}", {
      params: { path: { walletAddress } },
      body: { displayName: "Made", interests: ["love", "selfgrowth"], birthDate: "1990-05-15", preferredLanguage: "id" },
    }),
  );
  const success: true = answer.success;
  return success ? answer.user : answer.user;
}

interface Named {
  name: string;
}

interface Valued extends Named {
  value: number;
}

interface Weekday extends Named {
  urip: number;
}

interface DayReading {
  date: string;
  total_urip: number;
  c24_urip: number;
  full_urip: number;
  dualitas: string;
  gender_pattern: string;
  biner: number;
  wuku: Named;
  sapta_wara: Weekday;
  panca_wara: Weekday;
  sad_wara: Named;
  frekuensi: Valued;
  cipta: Valued;
  rasa: Valued;
  karsa: Valued;
  tindakan: Valued;
  siklus: Named;
  kanda_pat: Named;
  afirmasi: Named;
}

interface Described extends Named {
  description: string;
}

interface Potensi extends DayReading {
  lahir_untuk: Described;
}

interface Peluang extends DayReading {
  diberi_hak_untuk: Described;
}

interface Dashboard {
  birthDate: string;
  date: string;
  potensi: Potensi;
  peluang: Peluang;
}

/** GET /users/:w/reading?targetDate */
export async function readDashboard(targetDate: string): Promise<Dashboard> {
  const { user, reading } = dataOf(
    await api.GET("/api/v1/users/{walletAddress}/reading", { params: { path: { walletAddress }, query: { targetDate } } }),
  );
  return { birthDate: user.birthDate, date: reading.date, potensi: reading.potensi, peluang: reading.peluang };
}

/** POST /reading/oracle, which the app asks of the worker so far. */
export async function askOracle(question: string): Promise<{ message: string; cached: boolean }> {
  const body = { question, birthDate: "1990-05-15", targetDate: "2026-02-13", language: "id" };
  return dataOf(await api.POST("/api/v1/reading/oracle", { body }));
}

interface Pairing {
  category: "mitra" | "neutral" | "satru";
  description: string;
  combinedFrekuensi: Named;
  person1Frekuensi: Named;
  person2Frekuensi: Named;
}

interface Compatibility {
  pairing: Pairing;
  /** What the first app calls it. */
  mitraSatru: Pairing;
  scores: { frekuensi: number; cycles: number; traits: number; overall: number };
  dimensions: { dimension: string; person1Value: string; person2Value: string; isMatch: boolean }[];
  person1: Potensi;
  person2: Potensi;
}

/** POST /reading/compatibility */
export async function compare(birthDate1: string, birthDate2: string): Promise<Compatibility> {
  return dataOf(await api.POST("/api/v1/reading/compatibility", { body: { birthDate1, birthDate2 } })).reading;
}

/** GET /wallet/balance/:w, whose amounts from the chain are null while it is unavailable */
export async function balance(): Promise<{ balance: { formatted: number | null }; pendingRewards: number }> {
  return dataOf(await api.GET("/api/v1/wallet/balance/{walletAddress}", { params: { path: { walletAddress } } }));
}

interface Balances {
  chain: "available" | "unavailable";
  sol: { formatted: number | null };
  neptu: { formatted: number | null };
  sudigital: { formatted: number | null };
  pendingRewards: number;
}

/** GET /wallet/balances/:w */
export async function balances(): Promise<Balances> {
  return dataOf(await api.GET("/api/v1/wallet/balances/{walletAddress}", { params: { path: { walletAddress } } }));
}

interface Reward {
  id: string;
  rewardType: "daily_check_in" | "streak_bonus" | "first_reading" | "referral" | "referee_bonus" | "payment_reward";
  neptuAmount: number;
  description: string;
  status: "pending" | "claiming" | "claimed";
  createdAt: string;
  expiresAt: string | null;
}

/** GET /wallet/rewards/:w */
export async function rewards(): Promise<{ rewards: Reward[]; totalPending: number }> {
  return dataOf(await api.GET("/api/v1/wallet/rewards/{walletAddress}", { params: { path: { walletAddress } } }));
}

interface Streak {
  currentStreak: number;
  longestStreak: number;
  totalCheckIns: number;
  lastCheckIn: string;
}

/** GET /wallet/streak/:w */
export async function streak(): Promise<{ streak: Streak | null; hasCheckedInToday: boolean }> {
  return dataOf(await api.GET("/api/v1/wallet/streak/{walletAddress}", { params: { path: { walletAddress } } }));
}

interface CheckIn {
  streak: Streak;
  dailyRewardGranted: boolean;
  streakBonusGranted: boolean;
  streakBonusAmount: number;
}

/** POST /wallet/check-in/:w */
export async function checkIn(): Promise<CheckIn> {
  return dataOf(await api.POST("/api/v1/wallet/check-in/{walletAddress}", { params: { path: { walletAddress } } }));
}

/** POST /pay/claim/build, with the block hash that the app sends along and the API does not need. */
export async function buildClaim(amount: number, blockhash: string, lastValidBlockHeight: number): Promise<Uint8Array> {
  const body = { walletAddress, amount, nonce: Date.now(), blockhash, lastValidBlockHeight };
  return Uint8Array.from(dataOf(await api.POST("/api/v1/pay/claim/build", { body })).serializedTransaction);
}

/** POST /wallet/claim/:w: true, or false while the chain has not made up its mind. */
export async function claim(rewardId: string, claimTxSignature: string): Promise<boolean> {
  const answer = dataOf(
    await api.POST("/api/v1/wallet/claim/{walletAddress}", {
      params: { path: { walletAddress } },
      body: { rewardId, claimTxSignature },
    }),
  );
  return answer.success ? answer.reward.status === "claimed" : answer.seen && !answer.pending;
}

interface Transaction {
  id: string;
  txSignature: string | null;
  transactionType: "sol_payment" | "neptu_payment" | "sudigital_payment" | "neptu_reward";
  readingType: "POTENSI" | "PELUANG" | "COMPATIBILITY" | "AI_CHAT" | null;
  solAmount: number | null;
  neptuAmount: number | null;
  neptuRewarded: number | null;
  neptuBurned: number | null;
  status: "pending" | "confirmed";
  createdAt: string;
  confirmedAt: string | null;
  description: string | null;
}

/** GET /token/transactions/:w */
export async function transactions(): Promise<Transaction[]> {
  const query = { limit: 20, offset: 0, transactionType: "neptu_reward" } as const;
  return dataOf(await api.GET("/api/v1/token/transactions/{walletAddress}", { params: { path: { walletAddress }, query } })).transactions;
}

interface Stats {
  totalSolSpent: number;
  totalNeptuRewarded: number;
  totalNeptuBurned: number;
  transactionCount: number;
}

/** GET /token/stats/:w */
export async function stats(): Promise<Stats> {
  return dataOf(await api.GET("/api/v1/token/stats/{walletAddress}", { params: { path: { walletAddress } } })).stats;
}

/** What the app shows of any error. */
export async function sentenceOfAnError(): Promise<string> {
  const { error } = await api.GET("/api/v1/users/{walletAddress}", { params: { path: { walletAddress } } });
  if (error === undefined) return "";
  const problem: Schemas["Problem"] = error;
  const failed: false = problem.success;
  return failed || problem.requiresBirthDate === true ? problem.error : `${problem.error} (${problem.status}, ${problem.traceId})`;
}
