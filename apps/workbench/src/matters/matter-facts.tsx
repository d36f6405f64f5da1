import { channels, type MatterFile, matterKinds, petitionTracks, urgencies } from '@gongzhi/contracts/casework';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { useWords } from '@gongzhi/web/view';
import { Card, Descriptions, Typography } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { CategoryName } from '../parts/category-name.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { AlertTag, StatusTag } from '../parts/tags.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { matterMessages } from './matters.messages.ts';
import { StageStrip } from './stage-strip.tsx';

/** What a matter is, where it stands and whose it is. */
export function MatterFacts({ file }: { file: MatterFile }) {
  const { t, of, moment, deadline } = useWords(matterMessages);
  const { matter } = file;
  const { position } = matter;
  const dates = (['receivedAt', 'acceptedAt', 'answeredAt', 'endedAt'] as const).filter((name) => matter[name] !== null);
  const dateLabels = { receivedAt: 'received', acceptedAt: 'accepted', answeredAt: 'answeredAt', endedAt: 'ended' } as const;
  return (
    <Card>
      <StageStrip stage={matter.stage} passed={new Set(file.timeline.map(({ stage }) => stage))} />
      <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={[
        { key: 'status', label: t('status'), children: <span className="line"><StatusTag status={matter.status} />{matter.dueAt && <AlertTag alert={matter.alert} />}</span> },
        { key: 'code', label: t('code'), children: <Typography.Text copyable={{ text: matter.code }}>{printTrackingCode(matter.code)}</Typography.Text> },
        { key: 'due', label: t('due'), children: matter.dueAt ? deadline(matter.dueAt) : '—' },
        { key: 'kind', label: t('kind'), children: of(matterKinds[matter.kind]) },
        { key: 'category', label: t('category'), children: matter.category ? <CategoryName code={matter.category} /> : <span className="quiet">{t('noCategory')}</span> },
        { key: 'urgency', label: t('urgency'), children: of(urgencies[matter.urgency]) },
        { key: 'unit', label: t('unit'), children: matter.unitId ? <UnitName id={matter.unitId} /> : <span className="quiet">{t('noUnit')}</span> },
        { key: 'handler', label: t('handler'), children: matter.handlerId ? <PersonName id={matter.handlerId} /> : <span className="quiet">{t('noHandler')}</span> },
        { key: 'channel', label: t('channel'), children: of(channels[matter.channel]) },
        { key: 'area', label: t('area'), children: <AreaName code={matter.area} /> },
        ...(matter.place ? [{ key: 'place', label: t('place'), children: matter.place }] : []),
        ...(position ? [{ key: 'position', label: t('position'), children: t('positionTold', { ...position }) + (position.accuracy === undefined ? '' : t('accuracy', { metres: Math.round(position.accuracy) })) }] : []),
        ...(matter.petitionTrack ? [{ key: 'track', label: t('petitionTrack'), children: of(petitionTracks[matter.petitionTrack]) }] : []),
        ...dates.map((name) => ({ key: name, label: t(dateLabels[name]), children: moment(matter[name]!) })),
        ...(matter.personTimes > 1 ? [{ key: 'times', label: t('personTimes'), children: matter.personTimes }] : []),
        ...(matter.reopened > 0 ? [{ key: 'reopened', label: t('reopened'), children: matter.reopened }] : []),
        ...(matter.rating !== null ? [{ key: 'rating', label: t('rating'), children: t(`rating${matter.rating as 1 | 2 | 3 | 4 | 5}`) }] : []),
      ]} />
    </Card>
  );
}
