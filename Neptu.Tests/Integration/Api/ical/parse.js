// Reads an iCalendar file from standard input and prints what is in it as JSON; fails on whatever the parser refuses.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

ICAL.design.strict = true;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));

const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  return {
    uid: event.uid,
    stamp: component.getFirstPropertyValue('dtstamp').toString(),
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    isDate: event.startDate.isDate && event.endDate.isDate,
    summary: event.summary,
    description: event.description,
    language: component.getFirstProperty('summary').getFirstParameter('language'),
  };
});

console.log(JSON.stringify({
  component: calendar.name,
  version: calendar.getFirstPropertyValue('version'),
  name: calendar.getFirstPropertyValue('x-wr-calname'),
  events,
}));
