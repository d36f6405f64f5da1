import { useWords } from '@gongzhi/web/view';
import { spanOf } from './span-of.ts';
import { supervisionMessages } from './supervision.messages.ts';

/** When something is due, and how far off that is. */
export function DueSpan({ at }: { at: string }) {
  const { t, deadline } = useWords(supervisionMessages);
  const { over, unit, count } = spanOf(at, Date.now());
  const time = t(unit, { count });
  return <>{deadline(at)}<br /><span className={over ? 'over' : 'quiet'}>{t(over ? 'overBy' : 'left', { time })}</span></>;
}
