import { mediation } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { asService } from '@gongzhi/platform/pipeline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementsIn } from '../agreements/agreements.fixture.ts';
import type { Database } from '../database.types.ts';
import { startMediation, type Mediation } from '../mediation.fixture.ts';
import { remindDueTerms, remindOfTerms } from './remind-due-terms.ts';

let world: Mediation;
let given: ReturnType<typeof agreementsIn>;
beforeAll(async () => {
  world = await startMediation();
  given = agreementsIn(world);
});
afterAll(() => world?.service.close());

const { performances, disputes } = mediation;

test('a payment in parts, then what is done: the dispute is performed with the last term', async () => {
  const { succeed, people } = world;
  const { disputeId: id } = await given.agreed();
  expect(await succeed(performances.record, { id, term: 1, amount: 250_000 }, people.party)).toMatchObject({ status: 'agreed' });
  expect(await succeed(performances.record, { id, term: 2, note: '院墙已退回' }, people.mediator)).toMatchObject({ status: 'agreed' });
  expect(await succeed(performances.list, { id }, people.otherParty)).toMatchObject({ terms: [{ performed: 250_000, state: 'partly' }, { state: 'performed' }], items: [{ term: 1, amount: 250_000 }, { term: 2, amount: null, note: '院墙已退回' }] });
  expect(await succeed(performances.record, { id, term: 1, amount: 1_000_000 }, people.clerk)).toMatchObject({ status: 'performed' });
  expect((await succeed(disputes.timeline, { id }, people.clerk)).items.slice(-2).map(({ action, toStatus }) => [action, toStatus])).toEqual([['record_performance', 'agreed'], ['perform', 'performed']]);
});

test('never more than is owed, nothing twice, no amount where none is owed, nothing in days to come', async () => {
  const { service, succeed, people } = world;
  const { disputeId: id } = await given.agreed();
  const refused = async (input: object): Promise<unknown> => (await service.call(performances.record, { id, term: 1, ...input }, { as: people.mediator })).problem;
  await succeed(performances.record, { id, term: 1, amount: 1_249_999 }, people.party);
  expect(await refused({ amount: 2 })).toMatchObject({ code: 'OVERPAID', details: { left: 1 }, errors: [{ path: 'amount' }] });
  expect(await refused({})).toMatchObject({ code: 'AMOUNT_NEEDED' });
  expect(await refused({ amount: 1, performedOn: addCalendarDays(dayOf(new Date()), 1) })).toMatchObject({ code: 'PERFORMED_IN_FUTURE' });
  expect(await refused({ term: 3 })).toMatchObject({ code: 'TERM_UNKNOWN' });
  expect(await refused({ term: 2, amount: 1 })).toMatchObject({ code: 'TERM_NO_PAYMENT' });
  await succeed(performances.record, { id, term: 1, amount: 1 }, people.party);
  expect(await refused({ amount: 1 })).toMatchObject({ code: 'TERM_PERFORMED' });
});

test('payments at the same moment do not add up to more than is owed', async () => {
  const { service, people } = world;
  const { disputeId: id } = await given.agreed();
  const answers = await Promise.all([1, 2, 3].map(() => service.call(performances.record, { id, term: 1, amount: 500_000 }, { as: people.mediator })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422]);
});

test('a debtor does not certify their own performance', async () => {
  const { service, people } = world;
  const { disputeId: id } = await given.agreed();
  expect(await service.call(performances.record, { id, term: 1, amount: 1 }, { as: people.otherParty })).toMatchObject({ status: 403, problem: { code: 'PERFORMANCE_NOT_YOURS' } });
  expect(await service.call(performances.record, { id, term: 2 }, { as: people.party })).toMatchObject({ status: 403, problem: { code: 'PERFORMANCE_NOT_YOURS' } });
  expect(await service.call(performances.record, { id, term: 2 }, { as: people.otherParty })).toMatchObject({ status: 201 });
});

test('a term that was not performed is found in default by a person, after its last day; performing late still performs', async () => {
  const { service, succeed, people } = world;
  const { disputeId: id, terms } = await given.agreed({}, '2026-03-02T02:00:00Z');
  const find = (at: string, as = people.mediator) => service.call(performances.findDefault, { id, term: 1 }, { as, ifMatch: '*', at });
  expect(terms[0]!.dueOn).toBe('2026-04-01');
  expect(await find('2026-04-01T15:59:59Z')).toMatchObject({ status: 409, problem: { code: 'TERM_NOT_DUE', details: { dueOn: '2026-04-01' } } });
  expect(await find('2026-04-01T16:00:00Z', people.party)).toMatchObject({ status: 403 });
  expect(await find('2026-04-01T16:00:00Z')).toMatchObject({ status: 200, body: { status: 'not_performed' } });
  const late = '2026-06-01T02:00:00Z';
  await succeed(performances.record, { id, term: 2 }, people.mediator, late);
  await succeed(performances.record, { id, term: 1, amount: 1 }, people.party, late);
  expect(await succeed(performances.list, { id }, people.party)).toMatchObject({ terms: [{ state: 'defaulted', performed: 1 }, { state: 'performed' }] });
  expect(await succeed(performances.record, { id, term: 1, amount: 1_249_999 }, people.party, late)).toMatchObject({ status: 'performed' });
});

test('reminders come three days before, on the day and a week after; each once, however often the task runs, and none for what is performed or only played', async () => {
  const { service, succeed, people } = world;
  const played = await given.agreed({}, '2026-03-02T02:00:00Z');
  const agreement = await given.agreed();
  const { disputeId, id, terms: [payment] } = agreement;
  const morning = (days: number): Date => new Date(`${addCalendarDays(payment!.dueOn, days)}T01:00:00Z`);
  const runAt = (now: Date): Promise<unknown> => asService<Database, number>(service.engine, 'mediation.agreements.remind', (context) => remindDueTerms({ ...context, now }));
  const told = async (): Promise<unknown[]> => (await service.events('mediation.agreements.term-due.v1')).filter(({ data }) => data['id'] === id && data['term'] === 1).map(({ data }) => data['stage']);
  await runAt(new Date(morning(-3).getTime() - 1));
  expect(await told()).toEqual([]);
  await Promise.all([runAt(morning(-3)), runAt(morning(-3))]);
  await runAt(morning(-3));
  expect(await told()).toEqual(['soon']);
  await runAt(morning(0));
  await runAt(morning(0));
  expect(await told()).toEqual(['soon', 'due']);
  await runAt(morning(30));
  await runAt(morning(60));
  expect(await told()).toEqual(['soon', 'due', 'overdue']);
  expect(await succeed(disputes.get, { id: disputeId }, people.clerk)).toMatchObject({ status: 'agreed' });
  const events = await service.events('mediation.agreements.term-due.v1');
  expect(events.filter(({ data }) => data['id'] === played.id)).toEqual([]);
  expect(events.find(({ data }) => data['id'] === id)).toMatchObject({ data: { disputeId, term: 1, stage: 'soon', dueOn: payment!.dueOn, debtorId: payment!.debtorId, creditorId: payment!.creditorId, mediatorIds: [expect.any(String)] } });
  expect(JSON.stringify(events)).not.toMatch(/张三|李四|院墙/);
});

test('a term that is performed is not reminded of', async () => {
  const { service, succeed, people } = world;
  const { disputeId: id } = await given.agreed();
  await succeed(performances.record, { id, term: 1, amount: 1_250_000 }, people.party);
  await remindOfTerms.run(service.engine, undefined as never);
  const { rows } = await service.owner.query('select number, next_reminder_at from term where dispute_id = $1 order by number', [id]);
  expect(rows).toMatchObject([{ number: 1, next_reminder_at: null }, { number: 2, next_reminder_at: expect.any(Date) }]);
});
