import { casework, channels, matterKinds, reporterRelations, statuses } from '@gongzhi/contracts/casework';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import { Alert, Card, Descriptions, Tag } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { Answered } from '../parts/states.tsx';
import { AlertTag, StatusTag } from '../parts/tags.tsx';
import { PageLink } from '../routing/routing.tsx';
import { LikelyDuplicates } from './likely-duplicates.tsx';
import { RefuseButton } from './refuse-button.tsx';
import type { Goal } from './route-in-one-go.ts';
import { TriageForm } from './triage-form.tsx';
import { triageMessages } from './triage.messages.ts';
import { UrgencyTag } from './urgency-tag.tsx';

interface ChosenMatterProps {
  readonly id: string;
  /** Something was done to it. */
  readonly onDone: (did: Goal | 'other', unitId: string | null) => void;
}

/** The matter chosen on the board: its words, what looks like it, and what can be done. */
export function ChosenMatter({ id, onDone }: ChosenMatterProps) {
  const { t, of, moment, deadline } = useWords(triageMessages);
  const answer = useAnswer(casework.matters.file, { id });
  useLive(casework.matters.progressed, (event) => void ((!event || event.id === id) && answer.reload()));
  const other = (): void => onDone('other', null);
  return (
    <Card>
      <Answered answer={answer}>
        {({ matter, attachments }) => {
          const { actions, version } = matter;
          const waits = ['received', 'accepted', 'triaged'].includes(matter.status);
          const mayRoute = actions.includes('accept') || actions.includes('triage');
          return (
            <>
              <div className="line"><h2 className="chosen-title">{matter.title}</h2><UrgencyTag urgency={matter.urgency} /><StatusTag status={matter.status} /></div>
              <p className="quiet">{matter.code} · {of(matterKinds[matter.kind])} · <PageLink page="matter" of={id}>{t('openFile')}</PageLink></p>
              {!waits && <Alert type="info" showIcon role="status" title={t('gone', { status: of(statuses[matter.status]) })} />}
              <p className="words">{matter.description}</p>
              <Descriptions size="small" column={{ xs: 1, md: 2 }} items={[
                { key: 'area', label: t('area'), children: <AreaName code={matter.area} /> },
                ...(matter.place ? [{ key: 'place', label: t('place'), children: matter.place }] : []),
                { key: 'reporter', label: t('reporter'), children: [of(reporterRelations[matter.relation]), matter.reporter?.name, matter.reporter?.contact].filter(Boolean).join(' ') },
                ...(matter.principal ? [{ key: 'principal', label: t('principal'), children: [matter.principal.name, matter.principal.contact].filter(Boolean).join(' ') }] : []),
                { key: 'channel', label: t('channel'), children: of(channels[matter.channel]) },
                { key: 'receivedAt', label: t('receivedAt'), children: moment(matter.receivedAt) },
                ...(matter.dueAt ? [{ key: 'due', label: t('due'), children: <span className="line">{deadline(matter.dueAt)} <AlertTag alert={matter.alert} /></span> }] : []),
                ...(matter.personTimes > 1 ? [{ key: 'personTimes', label: t('personTimes'), children: <Tag>{matter.personTimes}</Tag> }] : []),
              ]} />
              {attachments.length > 0 && <p className="quiet">{t('attachments', { count: attachments.length })}</p>}
              {waits && <LikelyDuplicates id={id} version={version} mergeable={actions.includes('merge')} onDone={other} onStale={answer.reload} />}
              {waits && mayRoute && (
                <section aria-labelledby="triage-steps">
                  <div className="line spread"><h2 id="triage-steps">{t('steps')}</h2>{actions.includes('refuse') && <RefuseButton id={id} version={version} onDone={other} onStale={answer.reload} />}</div>
                  <TriageForm matter={matter} onDone={onDone} onStale={answer.reload} />
                </section>
              )}
            </>
          );
        }}
      </Answered>
    </Card>
  );
}
