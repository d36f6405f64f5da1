import { roles } from '@gongzhi/contracts';
import { type AccessEntry, casework } from '@gongzhi/contracts/casework';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import type { z } from 'zod';
import { Page } from '../parts/page.tsx';
import { Empty, Listed, LoggedIn } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { accessMessages } from './access.messages.ts';

/** By whom the matters of the person who is logged in were read. */
export function AccessPage() {
  const { t } = useWords(accessMessages);
  return <Page title={t('title')} lead={t('lead')}><LoggedIn><Entries /></LoggedIn></Page>;
}

function Entries() {
  const { t } = useWords(accessMessages);
  const pages = usePages(casework.audit.mine, {});
  return (
    <Listed pages={pages} empty={<Empty icon="access" title={t('empty')}><p>{t('emptyWhy')}</p></Empty>}>
      {(entries) => <ul className="list">{entries.map((entry, index) => <Entry key={`${entry.at} ${index}`} entry={entry} />)}</ul>}
    </Listed>
  );
}

function Entry({ entry }: { entry: z.output<typeof AccessEntry> }) {
  const { t, of, moment } = useWords(accessMessages);
  return (
    <li>
      <PageLink page="matter" of={entry.matterId}>
        <span className="line">
          <strong>{entry.roles.length ? entry.roles.map((role) => of(roles[role])).join(' · ') : t('platform')}</strong>
          {entry.units.map((unit) => <span key={unit} className="tag">{unit}</span>)}
        </span>
        <span>{entry.reason ? t('reason', { reason: entry.reason }) : t('noReason')}</span>
        <span className="quiet">{moment(entry.at)} · {printTrackingCode(entry.code)}</span>
      </PageLink>
    </li>
  );
}
