import { mediation, mediatorLevels, panelStates } from '@gongzhi/contracts/mediation';
import { useFreshAnswer, useWords } from '@gongzhi/web/view';
import { Answered } from '../parts/states.tsx';
import { Offer } from '../parts/words-form.tsx';
import { mediatorMessages } from './disputes.messages.ts';
import { choosersOf, ownParty } from './own-part.ts';
import type { PartOfDispute } from './part.ts';

const colours = { chosen: '', proposed: ' yellow', in_charge: ' green', refused: '', released: '' } as const;

/** Who mediates, and whom this party may choose or refuse. */
export function Mediators(part: PartOfDispute) {
  const { file, act, acting } = part;
  const { t, of } = useWords(mediatorMessages);
  const isSettled = file.mediators.some(({ state }) => state === 'proposed' || state === 'in_charge');
  const mayRefuse = file.actions.includes('refuse_mediator');
  return (
    <section aria-labelledby="mediators">
      <h2 id="mediators" tabIndex={-1}>{t('mediators')}</h2>
      {file.mediators.length === 0 ? <p className="quiet">{t('none')}</p> : (
        <ul className="list plain">
          {file.mediators.map(({ mediatorId, name, part: panelPart, state }) => {
            const there = state !== 'refused' && state !== 'released';
            return (
              <li key={mediatorId}>
                <span className="line">
                  <strong>{name ?? '—'}</strong><span className={`tag${colours[state]}`}>{of(panelStates[state])}</span>
                  {there && panelPart === 'lead' && file.mediators.length > 1 && <span className="tag">{t('lead')}</span>}
                  <Choosers {...part} mediatorId={mediatorId} />
                </span>
                {there && mayRefuse && name && (
                  <Offer title={t('refuse', { name })} hint={t('refuseHint', { name })}>
                    <button type="button" className="second" disabled={acting} onClick={() => void act(mediation.assignments.refuse, { mediatorId })}>{t('refuseNow')}</button>
                  </Offer>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {file.actions.includes('choose_mediator') && ownParty(file) && (isSettled ? <Offer title={t('another')}><Suggestions {...part} /></Offer> : <Suggestions {...part} />)}
    </section>
  );
}

/** Whose choice a mediator is. */
function Choosers({ file, mediatorId }: PartOfDispute & { mediatorId: string }) {
  const { t } = useWords(mediatorMessages);
  const ownSide = ownParty(file)?.side;
  return choosersOf(file, mediatorId).map((side) => <span key={side} className="tag blue">{t(side === ownSide ? 'yours' : 'theirs')}</span>);
}

function Suggestions(part: PartOfDispute) {
  const { file, act, acting } = part;
  const { t, of } = useWords(mediatorMessages);
  const answer = useFreshAnswer(mediation.assignments.suggest, { id: file.dispute.id, limit: 6 }, file.dispute.version);
  const ownSide = ownParty(file)?.side;
  return (
    <>
      <h3>{t('suggestions')}</h3>
      <p className="hint">{t('chooseWhy')}</p>
      <Answered answer={answer}>
        {({ items }) => (items.length === 0 ? <p>{t('noSuggestions')}</p> : (
          <ul className="cards">
            {items.map(({ mediatorId, name, centre, level, reasons }) => (
              <li key={mediatorId} className="card suggestion">
                <h4>{name}</h4>
                <p>{centre}{level && ` · ${of(mediatorLevels[level])}`}</p>
                <p className="line">{reasons.filter(({ code }) => code !== 'level').map(({ code, text }) => <span key={code} className="tag">{of(text)}</span>)}<Choosers {...part} mediatorId={mediatorId} /></p>
                {!choosersOf(file, mediatorId).includes(ownSide!) && <button type="button" className="second" disabled={acting} onClick={() => void act(mediation.assignments.choose, { mediatorId })}>{t('take', { name })}</button>}
              </li>
            ))}
          </ul>
        ))}
      </Answered>
    </>
  );
}
