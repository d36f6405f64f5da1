import { casework } from '@gongzhi/contracts/casework';
import { openPauseOf, resumeClocks } from '../clocks/pause-clocks.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const closeHearing = handle(casework.pauses.closeHearing)((context) =>
  act(context, context.input.id, 'close_hearing', async ({ matter }) => {
    const { input, db, now } = context;
    const clocks = await resumeClocks(db, matter, now, (clock) => openPauseOf(clock)?.reason === 'hearing');
    if (clocks.length === 0) return refuseAs(context, 'CLOCK_NOT_PAUSED');
    return { clocksChanged: true, note: input.record, detail: { clocks } };
  }),
);
