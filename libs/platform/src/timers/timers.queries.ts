import { sql, type Kysely } from 'kysely';
import type pg from 'pg';

export interface Timer {
  readonly name: string;
  /** Of this run; void once the timer was set anew or its lease ran out. */
  readonly claim: string;
  readonly task: string;
  readonly payload: Record<string, unknown>;
  readonly everySeconds: number | null;
  readonly attempts: number;
}

/**
 * Has a task done once at a moment, or moves it there when a timer of that name is already set. It belongs to the transaction it is called in.
 *
 * @param timer.name says what the timer is for: `clock:0190…:yellow`
 */
export async function setTimer(db: Kysely<any>, timer: { name: string; task: string; payload?: Record<string, unknown>; runAt: Date }): Promise<void> {
  await sql`insert into platform.timer (name, task, payload, run_at) values (${timer.name}, ${timer.task}, ${JSON.stringify(timer.payload ?? {})}::jsonb, ${timer.runAt})
    on conflict (name) do update set task = excluded.task, payload = excluded.payload, run_at = excluded.run_at, attempts = 0, claim = null, claimed_until = null, last_error = null`
    .execute(db);
}

/** Forgets a timer. One that is being run right now ends its run. */
export async function cancelTimer(db: Kysely<any>, name: string): Promise<void> {
  await sql`delete from platform.timer where name = ${name}`.execute(db);
}

/** Makes a recurring timer known; several processes may, and its next moment stays as it was. */
export async function declareRecurring(pool: pg.Pool, recurring: { task: string; everySeconds: number }): Promise<void> {
  await pool.query(
    `insert into platform.timer (name, task, every_seconds, run_at) values ($1, $2, $3, now())
    on conflict (name) do update set every_seconds = excluded.every_seconds, run_at = least(timer.run_at, now() + excluded.every_seconds * interval '1 second')`,
    [`every:${recurring.task}`, recurring.task, recurring.everySeconds]);
}

/** Takes due timers for this process. A claim that is not renewed in time is void: its process died. */
export async function claimDue(pool: pg.Pool, take: { tasks: readonly string[]; running: readonly string[]; limit: number; leaseMillis: number }): Promise<Timer[]> {
  const { rows } = await pool.query<Timer>({
    text: `update platform.timer set claim = gen_random_uuid(), claimed_until = now() + $4 * interval '1 millisecond'
      where name in (select name from platform.timer
        where run_at <= now() and (claimed_until is null or claimed_until < now()) and task = any($1) and name <> all($2)
        order by run_at limit $3 for update skip locked)
      returning name, claim, task, payload, every_seconds as "everySeconds", attempts`,
    values: [take.tasks, take.running, take.limit, take.leaseMillis],
  });
  return rows;
}

/** Says that these claims are still being worked on. */
export async function renewClaims(pool: pg.Pool, claims: readonly string[], leaseMillis: number): Promise<void> {
  await pool.query(`update platform.timer set claimed_until = now() + $2 * interval '1 millisecond' where claim = any($1)`, [claims, leaseMillis]);
}

/** Ends a run that went well: a recurring timer is set for its next moment, another is gone unless it was set anew meanwhile. */
export async function finishTimer(pool: pg.Pool, timer: Timer): Promise<void> {
  await (timer.everySeconds === null
    ? pool.query('delete from platform.timer where name = $1 and claim = $2', [timer.name, timer.claim])
    : pool.query(
      `update platform.timer set run_at = now() + every_seconds * interval '1 second', attempts = 0, claim = null, claimed_until = null, last_error = null
      where name = $1 and claim = $2`, [timer.name, timer.claim]));
}

/** Ends a run that failed: again after 1, 2, 4 ... seconds, at most an hour; a recurring timer at its next moment. */
export async function failTimer(pool: pg.Pool, timer: Timer, reason: string): Promise<void> {
  await pool.query(
    `update platform.timer set attempts = attempts + 1, last_error = $3, claim = null, claimed_until = null,
      run_at = now() + coalesce(every_seconds, least(3600, 2 ^ least(attempts, 12))) * interval '1 second'
    where name = $1 and claim = $2`, [timer.name, timer.claim, reason]);
}
