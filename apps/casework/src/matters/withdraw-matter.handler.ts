import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act, refuseAs } from './act.ts';

export const withdrawMatter = handle(casework.matters.withdraw)((context) =>
  act(context, context.input.id, 'withdraw', ({ matter, facets }) => {
    // The window speaks for a reporter without an account, never over the head of one who has one.
    if (!facets.includes('reporter') && matter.reporter_id !== null) return refuseAs(context, 'ACTION_NOT_YOURS', { action: 'withdraw' });
    return { set: { pending_unit_id: null }, clocks: 'withdrawn', note: context.input.note };
  }),
);
