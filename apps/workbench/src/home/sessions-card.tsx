import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { usePages, useWords } from '@gongzhi/web/view';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { PageLink } from '../routing/routing.tsx';
import { homeMessages } from './home.messages.ts';
import { WaitingCard } from './waiting-card.tsx';

/** The sessions of today: a mediator's own, or all within reach. */
export function SessionsCard({ mine }: { mine: boolean }) {
  const { t, moment } = useWords(homeMessages);
  const today = dayOf(new Date());
  const pages = usePages(mediation.sessions.calendar, { from: today, to: today, mine: String(mine), limit: 20 });
  useLiveReload(mediation.sessions.scheduled, pages.reload);
  useLiveReload(mediation.sessions.cancelled, pages.reload);
  return (
    <WaitingCard title={t('sessions')} pages={pages} keyOf={({ sessionId }) => sessionId} all={(words) => <PageLink page="sessions">{words}</PageLink>}>
      {({ disputeId, code, place, startsAt }) => <div className="line spread"><span><PageLink page="dispute" of={disputeId}>{code}</PageLink> {place}</span><span className="quiet">{moment(startsAt)}</span></div>}
    </WaitingCard>
  );
}
