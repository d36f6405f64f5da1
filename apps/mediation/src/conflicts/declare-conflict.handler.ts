import { mediation } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { act, refuseAs } from '../disputes/act.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { handle } from '../handle.ts';

export const declareConflict = handle(mediation.conflicts.declare)((context) =>
  act(context, context.input.id, 'declare_conflict', async ({ dispute }) => {
    const { db, actor, now, input: { mediatorId, partyId, ground, note } } = context;
    const mediator = await db.selectFrom('mediator').select('id').where('county', '=', dispute.county).where('id', '=', mediatorId).executeTakeFirst();
    if (!mediator) return refuseAs(context, 'MEDIATOR_UNKNOWN', { field: 'mediatorId' });
    if (partyId && !(await partiesOf(db, dispute)).some(({ id }) => id === partyId)) return refuseAs(context, 'PARTY_UNKNOWN', { field: 'partyId' });
    await db
      .insertInto('declared_conflict')
      .values({ county: dispute.county, dispute_id: dispute.id, id: newId(), mediator_id: mediatorId, party_id: partyId ?? null, ground, declared_by: actor.id, declared_at: now })
      .execute();
    return { note, internal: true, detail: { mediatorId, ground, ...(partyId ? { partyId } : {}) } };
  }),
);
