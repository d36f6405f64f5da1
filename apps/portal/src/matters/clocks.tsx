import { casework } from '@gongzhi/contracts/casework';
import { useFreshAnswer, useWords } from '@gongzhi/web/view';
import { ClockLine } from '../parts/clock-line.tsx';
import { Answered } from '../parts/states.tsx';
import { matterMessages } from './matters.messages.ts';

/** The time limits, each with how its date was counted. */
export function Clocks({ id, version }: { id: string; version: number }) {
  const { t } = useWords(matterMessages);
  const answer = useFreshAnswer(casework.clocks.list, { id }, version);
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{t('clocks')}</h2>
      <Answered answer={answer}>
        {({ items }) => (items.length === 0 ? <p>{t('noClocks')}</p> : <ul className="list plain">{items.map((clock) => <li key={clock.id}><ClockLine clock={clock} /></li>)}</ul>)}
      </Answered>
    </section>
  );
}
