'use strict';
// What Wariga/DayMeasurement.cs does, by balinese-date-js-lib: `list FROM TO` or `time FROM TO`.
const { BalineseDate, BalineseDateUtil } = require('balinese-date-js-lib');

const WARM_UPS = 2;
const ROUNDS = 5;

// Where its names are not our keys.
const KEYS = {
  'Sabuh Emas': 'sabuh-mas',
  'Pager Wesi': 'pagerwesi',
  'Penyekeban Galungan': 'penyekeban',
  'Penyajan Galungan': 'penyajaan-galungan',
  'Siwa Ratri': 'siwaratri',
  'Tawur Agung Kasanga': 'tawur-kasanga',
};

// It spells one word of Eka Jala Rsi in two ways; this is the one of its constant.
const WORDS = { 'Bahu Astawa': 'Buat Astawa' };

const key = (name) => KEYS[name] || name.toLowerCase().replaceAll(' ', '-');

function days(from, to) {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number);
  const [toYear, toMonth, toDay] = to.split('-').map(Number);
  const last = new Date(toYear, toMonth - 1, toDay);
  const all = [];
  for (let i = 0; ; i++) {
    const date = new Date(fromYear, fromMonth - 1, fromDay + i);
    if (date > last) return all;
    all.push(date);
  }
}

function line(date) {
  const day = new BalineseDate(date);
  const cycles = [
    day.wuku, day.ekaWara, day.dwiWara, day.triWara, day.caturWara, day.pancaWara, day.sadWara, day.saptaWara, day.astaWara,
    day.sangaWara, day.dasaWara, day.ingkel, day.jejepan, day.watekAlit, day.watekMadya, day.lintang,
  ];
  const numbers = [
    ...cycles.map((cycle) => cycle.id), day.saka, day.sasih.refId, day.sasih.id === day.sasih.refId ? 0 : 1,
    day.sasihDay[0], day.sasihDay[1] || 0,
  ];
  const two = (number) => String(number).padStart(2, '0');
  return [
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`, numbers.join(','), day.sasihDayInfo.name,
    day.pancaSuda.name, day.pararasan.name, day.rakam.name,
    WORDS[day.ekaJalaRsi.name] || day.ekaJalaRsi.name,
    BalineseDateUtil.getRahinan(day).map((holyDay) => key(holyDay.name)).sort().join(' '),
  ].join('|');
}

function median(dates, compute) {
  const rounds = [];
  let sink = 0;
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    for (const date of dates) sink += compute(date);
    if (round >= 0) rounds.push(Number(process.hrtime.bigint() - start) / dates.length);
  }
  if (!Number.isInteger(sink)) throw new Error('A day was not computed.');
  return rounds.sort((a, b) => a - b)[ROUNDS >> 1].toFixed(1);
}

// Its constructor computes everything at once, so reading one member is enough.
const withReadings = (date) => new BalineseDate(date).saka;

function withReadingsAndHolyDays(date) {
  const day = new BalineseDate(date);
  return day.saka + BalineseDateUtil.getRahinan(day).length;
}

const [mode, from, to] = process.argv.slice(2);
const dates = days(from, to);
if (mode === 'list') process.stdout.write(dates.map(line).join('\n') + '\n');
else console.log(median(dates, withReadings), median(dates, withReadingsAndHolyDays));
