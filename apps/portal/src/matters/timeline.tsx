import { actions, type TimelineEntry, type UnitPart } from '@gongzhi/contracts/casework';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { matterMessages } from './matters.messages.ts';

/** What happened, the last first. */
export function Timeline({ entries, units }: { entries: readonly TimelineEntry[]; units: readonly (typeof UnitPart)['_output'][] }) {
  const { t, of, moment, language } = useWords(matterMessages);
  const { login } = usePlatform();
  const nameOf = (unitId: string | null): string | undefined => {
    const unit = units.find((other) => other.unitId === unitId);
    return unit && (language === 'en' ? (unit.nameEn ?? unit.name) : unit.name);
  };
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol className="steps">
        {entries.toReversed().map(({ id, at, action, actorId, unitId, note }) => (
          <li key={id} className="done">
            <strong>{action === 'open' ? t('open') : of(actions[action])}</strong>
            {note && <p className="words">{note}</p>}
            <span className="quiet">{[moment(at), actorId === login.person() ? t('you') : nameOf(unitId)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
