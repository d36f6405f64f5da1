/** Statements about the clocks of the matter whose county is `$1` and whose id is `$2`; the other parameters are where whoever sends them says. */

/** @param clocks a JSON array of `NewClock` */
export const startClocks = (clocks: string, simulated: string): string => `insert into clock (county, matter_id, id, kind, rule, span_unit, span_amount, state, started_at, due_at, next_alert_at, calendar_area, provisional, simulated)
  select $1, $2, id, kind, rule, span_unit, span_amount, 'running', started_at, due_at, next_alert_at, calendar_area, provisional, ${simulated}
  from json_to_recordset(${clocks}) as started (id uuid, kind text, rule text, span_unit text, span_amount int, started_at timestamptz, due_at timestamptz, next_alert_at timestamptz, calendar_area text, provisional boolean)`;

/** Stops clocks: met when in time, missed otherwise. An open pause ends with them. */
export const stopClocks = (ids: string, at: string): readonly [string, string] => [
  `update clock set stopped_at = ${at}, next_alert_at = null, state = case when state = 'paused' or due_at >= ${at} then 'met' else 'missed' end where county = $1 and matter_id = $2 and id = any (${ids}::uuid[])`,
  `update clock_pause set to_at = ${at} where county = $1 and matter_id = $2 and clock_id = any (${ids}::uuid[]) and to_at is null`,
];
