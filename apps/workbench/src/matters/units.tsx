import { casework, type Contribution, type MatterFile, type UnitPart } from '@gongzhi/contracts/casework';
import { useFreshAnswer, useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { useMay } from '../me/me.tsx';
import { matterMessages } from './matters.messages.ts';

const parts = { owner: 'owner', pending: 'pendingUnit', support: 'support', reader: 'reader' } as const;
const order = ['owner', 'pending', 'support', 'reader'] as const satisfies readonly UnitPart['part'][];

/** The units of a matter and their parts; what supporting units were asked, and what they said. */
export function Units({ file: { matter, units } }: { file: MatterFile }) {
  const { t } = useWords(matterMessages);
  const may = useMay();
  const supported = units.some(({ part }) => part === 'support');
  const { value } = useFreshAnswer(casework.support.list, supported && may('support:change') ? { id: matter.id } : undefined, matter.version);
  return (
    <Card title={<h2>{t('units')}</h2>}>
      {units.length === 0 && <p className="quiet">{t('noUnits')}</p>}
      <ul className="plain-list">
        {units.toSorted((one, other) => order.indexOf(one.part) - order.indexOf(other.part)).map((unit) => <li key={`${unit.part} ${unit.unitId}`}><Part unit={unit} contribution={value?.items.find(({ unitId }) => unitId === unit.unitId)} /></li>)}
      </ul>
    </Card>
  );
}

function Part({ unit, contribution }: { unit: UnitPart; contribution: Contribution | undefined }) {
  const { t, moment, language, deadline } = useWords(matterMessages);
  const support = unit.part === 'support';
  return (
    <>
      <div className="line"><Tag>{t(parts[unit.part])}</Tag><strong>{language === 'en' ? (unit.nameEn ?? unit.name) : unit.name}</strong></div>
      <span className="quiet">{[unit.since && t('since', { moment: moment(unit.since) }), unit.dueAt && !unit.contributedAt && contribution?.state !== 'waived' && t('clockDue', { moment: deadline(unit.dueAt) })].filter(Boolean).join(' · ')}</span>
      {contribution && <p className="words">{t('asked')}: {contribution.question}</p>}
      {support && !contribution?.contribution && contribution?.state !== 'waived' && !unit.contributedAt && <Tag color="gold">{t('openContribution')}</Tag>}
      {contribution?.contribution && <p className="words note">{t('contributed')}: {contribution.contribution}</p>}
      {contribution?.waivedReason && <p className="words note">{t('waived')}: {contribution.waivedReason}</p>}
    </>
  );
}
