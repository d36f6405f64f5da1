import { disputeKinds, mediation, mediatorKinds, mediatorLevels } from '@gongzhi/contracts/mediation';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { useMay } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { CentreName } from '../parts/centre-name.tsx';
import { Facts } from '../parts/facts.tsx';
import { Page } from '../parts/page.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Answered } from '../parts/states.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { PageLink } from '../routing/routing.tsx';
import { BarTag } from './bar-tag.tsx';
import { MediatorActions } from './mediator-actions.tsx';
import { MediatorHistory } from './mediator-history.tsx';
import { mediatorsMessages } from './mediators.messages.ts';

/** A mediator's entry, and what is on record of them. */
export function MediatorPage({ id }: { id: string }) {
  const { t, of } = useWords(mediatorsMessages);
  const may = useMay();
  const answer = useAnswer(mediation.mediators.get, { id });
  useLiveReload(mediation.mediators.changed, answer.reload);
  const mediator = answer.value;
  return (
    <Page title={mediator?.name ?? t('title')} above={<PageLink page="mediators">{t('title')}</PageLink>} actions={mediator && <MediatorActions mediator={mediator} onDone={answer.reload} />}>
      <Answered answer={answer}>
        {({ centreId, area, kind, skills, languages, level, certificateExpiresOn, bar, contact, recruitedOn, personal, version }) => (
          <div className="stack">
            <Card title={<h2 className="card-title">{t('details')} <BarTag bar={bar} /></h2>}>
              <Facts facts={[
                [t('centre'), <CentreName id={centreId} />], [t('area'), <AreaName code={area} />], [t('kind'), of(mediatorKinds[kind])],
                [t('level'), level ? of(mediatorLevels[level]) : t('noLevel')], [t('certificate'), certificateExpiresOn ?? t('none')], [t('certificateNumber'), personal?.certificateNumber],
                [t('recruitedOn'), recruitedOn], [t('contact'), contact],
                [t('bornOn'), personal?.bornOn], [t('homeArea'), personal && <AreaName code={personal.homeArea} />], [t('household'), personal?.household], [t('employer'), personal?.employer],
                [t('account'), personal?.personId && <PersonName id={personal.personId} />],
                [t('languages'), languages.join('、')],
                [t('skills'), skills.length > 0 && <span className="line">{skills.map((skill) => <Tag key={skill}>{of(disputeKinds[skill])}</Tag>)}</span>],
              ]} />
              {!personal && <p className="quiet">{t('personalHidden')}</p>}
            </Card>
            {may('mediator:keep') && personal && <MediatorHistory id={id} version={version} />}
          </div>
        )}
      </Answered>
    </Page>
  );
}
