import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Answered } from '../parts/states.tsx';
import { StatusTag } from '../parts/tags.tsx';
import { PageLink } from '../routing/routing.tsx';
import { triageMessages } from './triage.messages.ts';

interface LikelyDuplicatesProps {
  readonly id: string;
  readonly version: number;
  /** Whether it may be merged now. */
  readonly mergeable: boolean;
  readonly onDone: () => void;
  readonly onStale: () => void;
}

/** Matters that look the same, with the reason for thinking so; a person decides. */
export function LikelyDuplicates({ id, version, mergeable, onDone, onStale }: LikelyDuplicatesProps) {
  const { t, of, day } = useWords(triageMessages);
  const answer = useAnswer(casework.matters.duplicates, { id });
  return (
    <section aria-labelledby="duplicates">
      <h2 id="duplicates">{t('duplicates')}</h2>
      <Answered answer={answer}>
        {({ items }) => (items.length === 0 ? <p className="quiet">{t('noDuplicates')}</p> : (<>
          {!mergeable && <p className="quiet">{t('acceptFirst')}</p>}
          <ul className="plain-list">
            {items.map((one) => (
              <li key={one.id} className="spread line">
                <div>
                  <PageLink page="matter" of={one.id}>{one.title}</PageLink> <StatusTag status={one.status} />
                  <br /><span className="quiet">{one.code} · {day(one.receivedAt)} · <strong>{t('alike', { score: Math.round(one.score * 100) })}</strong></span>
                  <details className="quiet"><summary>{t('why')}</summary>{of(one.explanation)}</details>
                </div>
                {mergeable && <OperationButton operation={casework.matters.merge} label={t('merge')} lead={<p>{t('mergeMeans')}</p>} fixed={{ id, with: one.id }} version={version} onDone={onDone} onStale={onStale} />}
              </li>
            ))}
          </ul>
        </>))}
      </Answered>
    </section>
  );
}
