import { mediation } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { act } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { measureOf } from './measures.queries.ts';

export const takeMeasure = handle(mediation.measures.take)(async (context) => {
  const { input, db, actor, now } = context;
  const { measure, what, headcount = null } = input;
  if (measure === 'crowd_incident_averted' && headcount === null) context.refuseField('headcount', 'required', { 'zh-CN': '请填写涉及人数', en: 'Say how many people were about to take part' });
  const taken = { id: newId(), kind: measure, what, headcount, taken_by: actor.id, taken_at: now };
  await act(context, input.id, 'take_measure', async ({ dispute }) => {
    await db.insertInto('measure').values({ county: dispute.county, dispute_id: dispute.id, ...taken }).execute();
    return { internal: true, detail: { measureId: taken.id, measure, headcount }, told: { measure } };
  });
  return measureOf(taken);
});
