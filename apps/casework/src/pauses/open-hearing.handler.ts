import { casework } from '@gongzhi/contracts/casework';
import { pauseClocks } from '../clocks/pause-clocks.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const openHearing = handle(casework.pauses.openHearing)((context) =>
  act(context, context.input.id, 'open_hearing', async ({ matter }) => {
    const { input, actor, db, now } = context;
    const clocks = await pauseClocks(db, matter, { reason: 'hearing', at: now, by: actor.id });
    if (clocks.length === 0) return refuseAs(context, 'CLOCK_NOT_PAUSABLE');
    return { clocksChanged: true, note: input.notice, detail: { clocks } };
  }),
);
