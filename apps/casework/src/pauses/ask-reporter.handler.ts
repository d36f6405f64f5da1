import { casework } from '@gongzhi/contracts/casework';
import { pauseClocks } from '../clocks/pause-clocks.ts';
import { handle } from '../handle.ts';
import { act } from '../matters/act.ts';

export const askReporter = handle(casework.pauses.ask)((context) =>
  act(context, context.input.id, 'ask_reporter', async ({ matter }) => {
    const { input, actor, db, now } = context;
    const clocks = await pauseClocks(db, matter, { reason: 'waiting_for_reporter', at: now, by: actor.id });
    return { clocksChanged: true, note: input.question, detail: { clocks } };
  }),
);
