import { casework } from '@gongzhi/contracts/casework';
import { assign } from '@gongzhi/domain/casework';
import { findCover } from '../absences/find-cover.ts';
import { custodyOf } from '../custody/custody-of.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const assignMatter = handle(casework.assignments.assign)((context) =>
  act(context, context.input.id, 'assign', async (loaded) => {
    const { input } = context;
    const { matter } = loaded;
    const { isOfUnit, absent, cover } = await findCover(context, matter, input.officerId);
    const officer = input.cover && absent && cover ? cover.officer : input.officerId;
    const custody = await custodyOf(context, loaded);
    const formerHandler = matter.past_handlers.includes(officer) ? officer : null;
    const decision = assign({ ...custody, formerHandler }, { id: officer, unit: isOfUnit ? custody.owner : '', absent: absent && officer === input.officerId });
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.refusal === 'OFFICER_ABSENT' && cover ? { cover: cover.officer } : decision.details);
    return { set: { handler_id: officer }, clocks: 'claimed', detail: { officerId: officer, ...(officer === input.officerId ? {} : { insteadOf: input.officerId, cover: cover?.by }) } };
  }),
);
