import type { Agreement, DisputeFile } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { agreementMessages } from './agreement.messages.ts';
import { namesOf } from './names.ts';
import { ownParty } from './own-part.ts';

/** Who has signed which text, when and how, and whose signature is missing. */
export function Signatures({ file, agreement }: { file: DisputeFile; agreement: Agreement }) {
  const { t, moment } = useWords(agreementMessages);
  const nameOf = namesOf(file);
  const own = ownParty(file)?.id;
  const { signatures, missing, sha256, form } = agreement;
  const waiting = [...missing.partyIds.map((id) => nameOf(id) ?? ''), ...(missing.mediator ? [t('mediator')] : []), ...(missing.seal ? [t('seal')] : [])];
  if (form === 'oral') return null;
  return (
    <section aria-labelledby="signatures">
      <h2 id="signatures">{t('signatures')}</h2>
      <ul className="list plain">
        {signatures.map(({ role, partyId, mediatorId, form: how, signedAt }) => (
          <li key={`${role} ${partyId ?? mediatorId ?? ''}`}>
            <span className="line"><strong>{role === 'centre' ? t('seal') : nameOf(partyId ?? mediatorId)}</strong>{partyId !== null && partyId === own && <span className="tag blue">{t('you')}</span>}{role === 'mediator' && <span className="tag">{t('mediator')}</span>}</span>
            <span className="quiet">{t(role === 'centre' ? 'sealed' : 'signed', { moment: moment(signedAt) })} · {t(how)}</span>
          </li>
        ))}
        {waiting.map((name) => <li key={`missing ${name}`}><span className="line"><strong>{name}</strong><span className="tag yellow">{t('missing')}</span></span></li>)}
      </ul>
      <dl className="facts"><div><dt>{t('hash')}</dt><dd className="hash">{sha256}</dd></div></dl>
      <p className="hint">{t('hashHint')}</p>
    </section>
  );
}
