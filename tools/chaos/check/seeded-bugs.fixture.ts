import type { Attempt, History, Read } from '../history/history.ts';

/** What a defect would have left in a database, and the promises that it breaks. */
export interface StoreBug {
  readonly bug: string;
  readonly service: string;
  readonly sql: string;
  readonly breaks: string;
}

/** A matter that went all the way, one that mediation settled, and its dispute. */
const handled = `(select id from matter where title like 'chaos %' and status = 'following_up' order by id limit 1)`;
const settled = `(select matter_id from timeline where action = 'mediation_agreed' order by matter_id limit 1)`;
const ofHandled = `'matters/' || ${handled}`;

/** Each is done in a transaction that is rolled back. Neither foreign keys nor triggers hinder it: a defect would have gone past them. */
export const storeBugs: readonly StoreBug[] = [
  { bug: 'accepted but absent', service: 'casework', sql: `delete from matter where id = ${handled}`, breaks: 'asked for' },
  { bug: 'nobody brought it in', service: 'casework', sql: `update matter set id = '01a00000-0000-7000-8000-000000000000' where id = ${handled}`, breaks: 'asked for' },
  { bug: 'an outbox row dropped', service: 'casework', sql: `delete from platform.outbox where aggregate = ${ofHandled} and sequence = 3`, breaks: 'done once' },
  { bug: 'the last outbox row dropped', service: 'casework', sql: `delete from platform.outbox o where aggregate = ${ofHandled} and sequence = (select max(sequence) from platform.outbox where aggregate = o.aggregate)`, breaks: 'events tell all' },
  { bug: 'an event announced twice', service: 'casework', sql: `insert into platform.outbox (event_id, subject, aggregate, sequence, area, envelope) select gen_random_uuid(), subject, aggregate, 1 + (select max(sequence) from platform.outbox where aggregate = o.aggregate), area, envelope from platform.outbox o where aggregate = ${ofHandled} and sequence = 3`, breaks: 'done once' },
  { bug: 'no audit row', service: 'casework', sql: `delete from platform.audit where target = ${ofHandled} and operation = 'casework.matters.claim'`, breaks: 'done once' },
  { bug: 'an audit row changed', service: 'casework', sql: `update platform.audit set actor = 'somebody else' where target = ${ofHandled} and operation = 'casework.matters.claim'`, breaks: 'audit whole' },
  { bug: 'a link of the audit broken', service: 'casework', sql: `update platform.audit_chain set hash = sha256('x') where position = 3`, breaks: 'audit whole' },
  { bug: 'an audit without its last links', service: 'casework', sql: `delete from platform.audit_chain where position > 5`, breaks: 'audit whole' },
  { bug: 'no answer kept', service: 'casework', sql: `delete from platform.idempotency where operation = 'casework.matters.answer'`, breaks: 'done once' },
  { bug: 'another answer kept', service: 'casework', sql: `update platform.idempotency set response = json_build_object('status', 200, 'body', '{}')::text where operation = 'casework.matters.claim'`, breaks: 'answered alike' },
  { bug: 'a transition the table does not know', service: 'casework', sql: `update timeline set to_status = 'archived' where matter_id = ${handled} and action = 'accept'`, breaks: 'legal states' },
  { bug: 'an act twice in the timeline', service: 'casework', sql: `insert into timeline select (jsonb_populate_record(t, '{"id": "01a00000-0000-7000-8000-000000000000"}')).* from timeline t where matter_id = ${handled} and action = 'record_progress'`, breaks: 'legal states' },
  { bug: 'a lost update', service: 'casework', sql: `update matter set version = version - 1, status = 'answered' where id = ${handled}`, breaks: 'no lost update' },
  { bug: 'a file lost', service: 'casework', sql: `delete from attachment where id = (select id from attachment limit 1)`, breaks: 'asked for' },
  { bug: 'no note of what mediation did', service: 'casework', sql: `delete from timeline where matter_id = ${settled} and detail->>'action' = 'take_over'`, breaks: 'services agree' },
  { bug: 'a dispute never made', service: 'mediation', sql: `delete from dispute where id = (select id from dispute where matter_id is not null order by id limit 1)`, breaks: 'services agree' },
  { bug: 'a dispute that went where none may', service: 'mediation', sql: `update timeline set to_status = 'performed' where action = 'take_over'`, breaks: 'legal states' },
  { bug: 'an effect twice: no inbox', service: 'recorder', sql: `insert into effect (event_id, matter_id, sequence) select event_id, matter_id, sequence from effect limit 1`, breaks: 'effects once' },
  { bug: 'acknowledged before the effect was committed', service: 'recorder', sql: `delete from effect where id = (select min(id) from effect)`, breaks: 'effects once' },
  { bug: 'effects out of order', service: 'recorder', sql: `update effect set sequence = case sequence when 1 then 2 else 1 end where sequence in (1, 2)`, breaks: 'effects once' },
  { bug: 'an event that never arrived', service: 'recorder', sql: `update platform.inbox_position set sequence = sequence - 1 where aggregate = (select aggregate from platform.inbox order by aggregate limit 1)`, breaks: 'taken once' },
  { bug: 'an event applied without a trace', service: 'mediation', sql: `delete from platform.inbox where event_id = (select event_id from platform.inbox where consumer = 'matters' limit 1)`, breaks: 'taken once' },
  { bug: 'statistics that missed an event', service: 'insight', sql: `delete from matter_event where event_id = (select event_id from matter_event limit 1)`, breaks: 'effects once' },
  { bug: 'statistics that fell behind', service: 'insight', sql: `update matter_fact set status = 'received'`, breaks: 'services agree' },
  { bug: 'an event set aside', service: 'insight', sql: `insert into platform.dead_letter (consumer, event_id, subject, envelope, reason, attempts) values ('matter-facts', gen_random_uuid(), 'event.x', '{}', 'Error: poison', 5)`, breaks: 'nothing stuck' },
  { bug: 'an outbox nobody empties', service: 'casework', sql: `update platform.relay set transaction_id = '0', id = 0`, breaks: 'nothing stuck' },
  { bug: 'a timer that never fires', service: 'casework', sql: `update platform.timer set run_at = now() - interval '10 minutes' where name = 'every:sweep-clocks'`, breaks: 'nothing stuck' },
];

/** What a client would have seen of a defect. */
export interface HistoryBug {
  readonly bug: string;
  readonly spoil: (history: History) => History;
  readonly breaks: string;
}

const attempts = (history: History): Attempt[] => history.filter((line) => line.type === 'attempt');
const lastRead = (history: History): Read => history.findLast((line): line is Read => line.type === 'read' && line.version !== undefined && line.version > 1)!;
const withNew = (history: History, change: Partial<Attempt>): History => [...history, { ...attempts(history).findLast(({ status }) => status === 200)!, ...change }];
const strange = 'f'.repeat(32);

export const historyBugs: readonly HistoryBug[] = [
  { bug: 'a stale read', spoil: (history) => [...history, { ...lastRead(history), sentAt: 1e9, endedAt: 1e9 + 1, version: 1 }], breaks: 'reads go forward' },
  { bug: 'a success that was never stored', spoil: (history) => withNew(history, { command: strange, key: 'strange' }), breaks: 'done once' },
  { bug: 'a refusal of what was done', spoil: (history) => history.map((line) => (line.type === 'attempt' && line.operation === 'casework.matters.claim' ? { ...line, status: 409, code: 'ALREADY_CLAIMED', body: undefined } : line)), breaks: 'done once' },
  { bug: 'another answer to the same command', spoil: (history) => withNew(history, { body: { digest: 'another' } }), breaks: 'answered alike' },
  { bug: 'two commands that led to the same version', spoil: (history) => withNew(history, { command: strange, key: 'strange' }), breaks: 'no lost update' },
  { bug: 'something done that nobody asked for', spoil: (history) => history.filter((line) => line.type !== 'attempt' || line.operation !== 'casework.matters.claim'), breaks: 'asked for' },
  { bug: 'a defect answered', spoil: (history) => withNew(history, { status: 500, code: 'INTERNAL', body: undefined }), breaks: 'no defects' },
  { bug: 'a process that ended by itself', spoil: (history) => [...history, { type: 'ending', round: 1, service: 'insight', how: 'code 1', endedAt: 1 }], breaks: 'nothing stuck' },
  { bug: 'a round in which nothing succeeded', spoil: (history) => [...history, { type: 'fault', round: 99, fault: 'kill gateway', begunAt: 1, endedAt: 2 }], breaks: 'enough progress' },
];

/** Defects put into the databases of a running platform, as triggers. */
export const liveBugs: readonly { service: string; begin: string; end: string }[] = [
  {
    service: 'casework', // one event in four is not written
    begin: `create function forget() returns trigger language plpgsql as $$ begin if new.id % 4 = 0 then return null; end if; return new; end $$; create trigger forget before insert on platform.outbox for each row execute function forget()`,
    end: 'drop function forget() cascade',
  },
  {
    service: 'recorder', // one effect in five happens twice
    begin: `create function repeat_effect() returns trigger language plpgsql as $$ begin if new.id % 5 = 0 and pg_trigger_depth() = 1 then insert into effect (event_id, matter_id, sequence) values (new.event_id, new.matter_id, new.sequence); end if; return null; end $$; create trigger repeat_effect after insert on effect for each row execute function repeat_effect()`,
    end: 'drop function repeat_effect() cascade',
  },
];
