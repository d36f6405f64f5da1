import { casework } from '@gongzhi/contracts/casework';
import { addCalendarDays, calendarYears } from '@gongzhi/domain/calendar';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { announceClosure, closureOf } from './closure-of.ts';
import { insertClosure } from './closures.queries.ts';

/** Offices of an area don't close for longer than this at once; a mistyped year would stop every clock there. */
const longest = 60;

export const addClosure = handle(casework.closures.add)(async (context) => {
  const { input, actor, db, scope, refuse } = context;
  const { area, kind, from, to, reason } = input;
  if (!covers(scope, area ?? '')) refuse('NOT_FOUND');
  const inCalendar = from >= `${calendarYears.from}-01-01` && to <= `${calendarYears.to}-12-31`;
  if (from > to || !inCalendar || to >= addCalendarDays(from, longest)) refuse('CLOSURE_TOO_LONG');
  const row = { id: newId(), area: area ?? null, kind, from_day: from, to_day: to, reason_zh: reason['zh-CN'], reason_en: reason.en, recorded_by: actor.id };
  await insertClosure(db, row);
  return announceClosure(context, closureOf(row), false);
});
