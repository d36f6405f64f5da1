import { ruleOf, type Clock, type ClockRule } from '@gongzhi/domain/casework';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type ClockRow = Selectable<Database['clock']>;
export type PauseRow = Selectable<Database['clock_pause']>;
export type ExtensionRow = Selectable<Database['clock_extension']>;

/** A clock as the rules see it, with the rows it is made of. */
export interface LoadedClock {
  readonly row: ClockRow;
  readonly clock: Clock;
  readonly rule: ClockRule;
  readonly pauses: readonly PauseRow[];
  /** Asked for, whatever came of it. */
  readonly extensions: readonly ExtensionRow[];
}

/** The clocks of matters with their pauses and extensions, oldest first, in three statements however many they are. */
export async function loadClocks(db: Kysely<Database>, matters: readonly { readonly county: string; readonly id: string }[], which: 'all' | 'running'): Promise<LoadedClock[]> {
  const [counties, ids] = [[...new Set(matters.map(({ county }) => county))], matters.map(({ id }) => id)];
  const ofMatters = sql<boolean>`county = any (${counties}::text[]) and matter_id = any (${ids}::uuid[])`;
  let clocks = db.selectFrom('clock').selectAll().where(ofMatters).orderBy('started_at').orderBy('kind').orderBy('id');
  if (which === 'running') clocks = clocks.where('stopped_at', 'is', null);
  const [rows, pauses, extensions] = await Promise.all([
    clocks.execute(),
    db.selectFrom('clock_pause').selectAll().where(ofMatters).orderBy('from_at').execute(),
    db.selectFrom('clock_extension').selectAll().where(ofMatters).orderBy('requested_at').execute(),
  ]);
  const pausesOf = Map.groupBy(pauses, (pause) => pause.clock_id);
  const extensionsOf = Map.groupBy(extensions, (extension) => extension.clock_id);
  return rows.map((row) => loaded(row, pausesOf.get(row.id) ?? [], extensionsOf.get(row.id) ?? []));
}

function loaded(row: ClockRow, pauses: readonly PauseRow[], extensions: readonly ExtensionRow[]): LoadedClock {
  const clock: Clock = {
    ruleId: row.rule,
    span: { unit: row.span_unit as Clock['span']['unit'], amount: row.span_amount },
    startedAt: row.started_at,
    stoppedAt: row.stopped_at,
    pauses: pauses.map((pause) => ({ from: pause.from_at, to: pause.to_at, reason: pause.reason as never, by: pause.by_id })),
    extensions: extensions
      .filter(({ state }) => state === 'granted')
      .map(({ amount, reason, requested_by, requested_at, decided_by }) => ({ amount, reason, requestedBy: requested_by, approvedBy: decided_by ? [decided_by] : [], at: requested_at })),
  };
  return { row, clock, rule: ruleOf(clock), pauses, extensions };
}
