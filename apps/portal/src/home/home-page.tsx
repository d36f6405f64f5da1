import { matterKinds } from '@gongzhi/contracts/casework';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { useWords } from '@gongzhi/web/view';
import { useKept } from '../kept/kept-provider.tsx';
import { stateOf } from '../kept/kept-report.ts';
import { Icon } from '../parts/icons.tsx';
import { Page } from '../parts/page.tsx';
import { PageLink } from '../routing/routing.tsx';
import { homeMessages } from './home.messages.ts';

/** The way in: report, follow, and what lies on this device. */
export function HomePage() {
  const { t } = useWords(homeMessages);
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <p className="actions big">
        <PageLink page="report" className="button"><Icon name="report" /> {t('report')}</PageLink>
        <PageLink page="progress" className="button second"><Icon name="progress" /> {t('progress')}</PageLink>
      </p>
      <OnThisDevice />
      <section aria-labelledby="how">
        <h2 id="how">{t('how')}</h2>
        <ol className="cards">
          {([['step1', 'petition'], ['step2', 'progress'], ['step3', 'suggestion']] as const).map(([step, icon]) => (
            <li key={step} className="card"><Icon name={icon} /><h3>{t(step)}</h3><p>{t(`${step}Text`)}</p></li>
          ))}
        </ol>
      </section>
      <section className="card trust" aria-labelledby="trust">
        <Icon name="access" />
        <div><h2 id="trust">{t('trust')}</h2><p>{t('trustText')}</p></div>
      </section>
      <p className="emergency">
        <strong>{t('emergency')}</strong>
        <a href="tel:110">{t('police')} 110</a>
        <a href="tel:119">{t('fire')} 119</a>
        <a href="tel:120">{t('ambulance')} 120</a>
      </p>
    </Page>
  );
}

function OnThisDevice() {
  const { t, of, moment } = useWords(homeMessages);
  const { reports } = useKept();
  if (!reports?.length) return null;
  return (
    <section aria-labelledby="device">
      <h2 id="device">{t('onDevice')}</h2>
      <ul className="list">
        {reports.map((report) => {
          const state = stateOf(report);
          return (
            <li key={report.key}>
              <PageLink page="receipt" of={report.key}>
                <span className="line"><strong>{of(matterKinds[report.kind])} · {report.areaName}</strong>
                  {state !== 'sent' && <span className={state === 'waiting' ? 'tag yellow' : 'tag red'}>{t(state)}</span>}</span>
                <span className="quiet">{report.receipt ? printTrackingCode(report.receipt.code) : moment(report.writtenAt)}</span>
              </PageLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
