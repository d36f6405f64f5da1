import { mediation, type MediatorRecord } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { mediatorOf, recordOf } from './mediator-of.ts';
import { mediatorsOfPerson, recordsOf, type MediatorRow } from './mediators.queries.ts';

const latest = 50;

export const ownMediator = handle(mediation.mediators.own)(async ({ db, now, actor }) => {
  const ownOf = async (row: MediatorRow) => ({ ...mediatorOf(row, dayOf(now), { closely: true }), history: (await recordsOf(db, row, undefined, latest)).map(recordOf).map(withoutWordsOfOthers) });
  const items = [];
  for (const row of await mediatorsOfPerson(db, actor.id)) items.push(await ownOf(row));
  return { items };
});

/** A complaint that is looked into may name who complained; what was learnt and decided is the mediator's to read. */
const withoutWordsOfOthers = (record: MediatorRecord): MediatorRecord => (record.kind === 'trained' || record.kind === 'level_decided' ? record : { ...record, note: null });
