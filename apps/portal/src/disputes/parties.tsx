import { type DisputeFile, opennesses, willingnesses } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { disputeMessages } from './disputes.messages.ts';

const colours = { willing: ' green', unwilling: ' red', unknown: '' } as const;

/** Who stands on which side. */
export function Parties({ file }: { file: DisputeFile }) {
  const { t, of } = useWords(disputeMessages);
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{t('parties')}</h2>
      <ul className="list plain">
        {file.parties.map(({ id, side, kind, name, own, representative, willingness, openness }) => (
          <li key={id}>
            <span className="line">
              <span className="quiet">{t('side', { side })}</span><strong>{name}</strong>
              {own && <span className="tag blue">{t('you')}</span>}
              {kind === 'organisation' && <span className="tag">{t('organisation')}</span>}
              <span className={`tag${colours[willingness]}`}>{of(willingnesses[willingness])}</span>
              {openness && <span className="tag">{of(opennesses[openness])}</span>}
            </span>
            {representative && <span className="quiet">{t('speaks', { name: representative.name })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
