import { disputeActions, type DisputeFile, sessionReplies, willingnesses } from '@gongzhi/contracts/mediation';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { disputeMessages } from './disputes.messages.ts';
import { namesOf } from './names.ts';

type Line = DisputeFile['timeline'][number];

/** What happened, the last first. */
export function DisputeTimeline({ file }: { file: DisputeFile }) {
  const { t, of, moment } = useWords(disputeMessages);
  const { login } = usePlatform();
  const nameOf = namesOf(file);
  const about = ({ detail }: Line): string | undefined => {
    const named = [detail?.['partyId'], detail?.['mediatorId']].map(nameOf);
    const said = [willingnesses[detail?.['willingness'] as 'willing'], sessionReplies[detail?.['reply'] as 'coming']].map((text) => text && of(text));
    return [...named, ...said].filter(Boolean).join(' · ') || undefined;
  };
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol className="steps">
        {file.timeline.toReversed().map((line, index) => (
          <li key={`${line.at} ${index}`} className="done">
            <strong>{line.action === 'record' ? t('record') : of(disputeActions[line.action])}</strong>
            {about(line) && <span> · {about(line)}</span>}
            {line.note && <p className="words">{line.note}</p>}
            <span className="quiet">{[moment(line.at), line.actorId === login.person() && t('you')].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
