import { casework } from '@gongzhi/contracts/casework';
import { mayReceive } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { act, refuseAs } from './act.ts';
import { accusedOf, withUnits } from './matter-row.ts';
import { findActiveUnit } from './matters.queries.ts';

export const sendToMediation = handle(casework.matters.sendToMediation)((context) =>
  act(context, context.input.id, 'send_to_mediation', async ({ matter }) => {
    const { unitId, note } = context.input;
    if (!unitId && !matter.unit_id) return context.refuseField('unitId', 'required', ownerNeeded);
    if (!unitId) return { note, service: 'mediation' };
    if (!(await findActiveUnit(context.db, unitId))) return refuseAs(context, 'UNIT_UNKNOWN', { field: 'unitId' });
    const receivable = mayReceive(accusedOf(matter), { unit: unitId });
    if (!receivable.ok) return refuseAs(context, receivable.refusal);
    return { set: { ...withUnits(matter, unitId), unit_id: matter.unit_id ?? unitId }, note, detail: { unit: unitId }, service: 'mediation' };
  }),
);

const ownerNeeded = { 'zh-CN': '尚无责任单位，请指定调解委员会', en: 'Nobody owns it yet: name the mediation committee' };
