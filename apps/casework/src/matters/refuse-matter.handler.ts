import { casework } from '@gongzhi/contracts/casework';
import { refuseAcceptance } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { act, refuseAs } from './act.ts';

export const refuseMatter = handle(casework.matters.refuse)(async (context) => {
  const { id, ground, detail, destination } = context.input;
  const decision = refuseAcceptance({ ground, ...(detail ? { detail } : {}), ...(destination ? { destination } : {}) });
  if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
  const { notice } = decision;
  const matter = await act(context, id, 'refuse', () => ({ clocks: 'refused', note: `${notice['zh-CN']}\n${notice.en}`, detail: { ground } }));
  return { ...matter, notice };
});
