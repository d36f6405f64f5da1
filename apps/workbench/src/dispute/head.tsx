import { disputeKinds, disputeSources, divertTargets } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card, Descriptions } from 'antd';
import { Fragment } from 'react';
import { DisputeStatusTag, PressingTags } from '../disputes/dispute-tags.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { CentreName } from '../parts/centre-name.tsx';
import { AlertTag } from '../parts/tags.tsx';
import { PageLink } from '../routing/routing.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import { inYuan } from './in-yuan.ts';

/** What a dispute is and where it stands, on every part of the page. */
export function Head() {
  const { t, of, moment, language, deadline } = useWords(disputeMessages);
  const { file: { dispute }, mediatorName } = useDispute();
  const { code, status, dueAt, alert, kind, source, areas, centreId, amount, headcount, firstMediatorId, matterId, outcome, divertedTo } = dispute;
  const items = [
    { key: 'code', label: t('code'), children: code },
    { key: 'kind', label: t('kind'), children: of(disputeKinds[kind]) },
    { key: 'source', label: t('source'), children: <>{of(disputeSources[source])}{matterId && <> · <PageLink page="matter" of={matterId}>{t('matter')}</PageLink></>}</> },
    { key: 'centre', label: t('centre'), children: <CentreName id={centreId} /> },
    { key: 'area', label: t('area'), children: <span>{areas.map((area, index) => <Fragment key={area}>{index > 0 && '、'}<AreaName code={area} /></Fragment>)}</span> },
    ...(firstMediatorId ? [{ key: 'first', label: t('first'), children: mediatorName(firstMediatorId) }] : []),
    ...(amount === null ? [] : [{ key: 'amount', label: t('amount'), children: inYuan(amount, language) }]),
    ...(headcount > 0 ? [{ key: 'headcount', label: t('headcount'), children: t('people', { count: headcount }) }] : []),
    { key: 'recorded', label: t('recordedAt'), children: moment(dispute.recordedAt) },
    ...(outcome ? [{ key: 'outcome', label: t('outcome'), children: outcome }] : []),
    ...(divertedTo && divertedTo in divertTargets ? [{ key: 'diverted', label: t('divertedTo'), children: of(divertTargets[divertedTo as keyof typeof divertTargets]) }] : []),
  ];
  return (
    <Card size="small" className="dispute-head">
      <p className="line">
        <DisputeStatusTag status={status} /><PressingTags dispute={dispute} />
        {dueAt && <><span>{t('due', { when: deadline(dueAt) })}</span><AlertTag alert={alert} /></>}
      </p>
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={items} />
    </Card>
  );
}
