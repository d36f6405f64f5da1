import { dueOf, supervisionState, type Clock } from '@gongzhi/domain/casework';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { areaOfUnit } from '../units/units.queries.ts';
import { calendarOf } from './calendars.ts';
import { colours } from './clock-sheet.ts';
import type { ClockRow, LoadedClock } from './load-clocks.ts';

/** The columns of a clock that follow from its pauses, its extensions and the calendar. */
export type ClockDates = Pick<ClockRow, 'county' | 'matter_id' | 'id' | 'state' | 'due_at' | 'provisional' | 'alert' | 'escalation' | 'alert_area' | 'next_alert_at'>;

/** Where a clock stands now. `area` is that of the unit that owns the matter. */
export function standingOf(row: ClockRow, clock: Clock, area: string, now: Date): ClockDates {
  const calendar = calendarOf(row.calendar_area);
  const due = dueOf(clock, now, calendar);
  const { alert, escalation, recipient, nextAt } = supervisionState(clock, now, area, calendar);
  return {
    county: row.county, matter_id: row.matter_id, id: row.id, state: clock.pauses.some(({ to }) => to === null) ? 'paused' : 'running', due_at: due.at, provisional: due.provisional,
    alert, escalation, alert_area: recipient?.to === 'supervisors' ? recipient.area : null, next_alert_at: nextAt,
  };
}

/** The same for an act that moves a clock: a colour that gets better is taken at once, one that gets worse is left to the sweep, which tells those concerned. */
export function datesOf(row: ClockRow, clock: Clock, area: string, now: Date): ClockDates {
  const standing = standingOf(row, clock, area, now);
  const worse = colours.indexOf(standing.alert) > colours.indexOf(row.alert) || standing.escalation > row.escalation;
  return worse ? { ...standing, alert: row.alert, escalation: row.escalation, alert_area: row.alert_area, next_alert_at: now } : standing;
}

/** Writes where clocks stand, in one statement. */
export async function saveDates(db: Kysely<Database>, clocks: readonly ClockDates[]): Promise<void> {
  if (clocks.length === 0) return;
  await sql`update clock c set state = d.state, due_at = d.due_at, provisional = d.provisional, alert = d.alert, escalation = d.escalation,
      alert_area = d.alert_area, next_alert_at = d.next_alert_at
    from json_to_recordset(${JSON.stringify(clocks)}::json) as d (county text, matter_id uuid, id uuid, state text, due_at timestamptz, provisional boolean,
      alert text, escalation int, alert_area text, next_alert_at timestamptz)
    where c.county = d.county and c.matter_id = d.matter_id and c.id = d.id`.execute(db);
}

/** Writes a clock that was paused, resumed or extended. */
export async function moveClock(db: Kysely<Database>, { row }: LoadedClock, clock: Clock, area: string, now: Date): Promise<ClockDates> {
  const dates = datesOf(row, clock, area, now);
  await saveDates(db, [dates]);
  return dates;
}

/** The area of the unit that owns a matter: where its alerts rise from. */
export async function owningArea(db: Kysely<Database>, matter: { unit_id: string | null; area: string }): Promise<string> {
  return (matter.unit_id === null ? null : await areaOfUnit(db, matter.unit_id)) ?? matter.area;
}
