import { casework } from '@gongzhi/contracts/casework';
import { refer } from '@gongzhi/domain/casework';
import { custodyOf, unitNamed, withUnit } from '../custody/custody-of.ts';
import { addReader } from '../custody/custody.queries.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const referMatter = handle(casework.referrals.refer)((context) =>
  act(context, context.input.id, 'refer', async (loaded) => {
    const { input, db, now } = context;
    const unit = await unitNamed(context, 'unitId', input.unitId);
    const decision = refer(await custodyOf(context, loaded), unit.id);
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await addReader(db, loaded.matter, unit.id, now);
    return { set: { involved_units: withUnit(loaded.matter, unit.id) }, note: input.note, detail: { unitId: unit.id } };
  }),
);
