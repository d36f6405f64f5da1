import type { DisputeStatus } from '@gongzhi/contracts/mediation';
import { isOpenDispute } from '@gongzhi/domain/mediation';
import { sql } from 'kysely';
import type { Acting } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

/**
 * What ends with mediation, or with its turn at a centre: sessions going on are closed where they stand, those to come are cancelled and people
 * and rooms are free again. When mediation itself is over, whoever was only proposed is free and an unanswered application to the tier above lapses.
 */
export async function endMediation({ db, now }: Pick<Acting, 'db' | 'now'>, before: DisputeRow, after: DisputeRow): Promise<void> {
  if (isInSession(before) && !isInSession(after)) await endSessions({ db, now }, after);
  if (!isOpenDispute(before.status as DisputeStatus) || isOpenDispute(after.status as DisputeStatus)) return;
  const { county, id } = after;
  // Those in charge stay on record as such, and no longer count as busy.
  await sql`update panel_member set state = 'released', until = ${now} where county = ${county} and dispute_id = ${id} and state = 'proposed'`.execute(db);
  await sql`update application set state = 'lapsed', answered_at = ${now} where county = ${county} and dispute_id = ${id} and state = 'pending'`.execute(db);
}

const isInSession = ({ status }: DisputeRow): boolean => status === 'assigned' || status === 'mediating';

async function endSessions({ db, now }: Pick<Acting, 'db' | 'now'>, { county, id }: DisputeRow): Promise<void> {
  await sql`update session set state = case state when 'held' then 'closed' else 'cancelled' end, closed_at = case state when 'held' then ${now}::timestamptz end
    where county = ${county} and dispute_id = ${id} and state in ('scheduled', 'held')`.execute(db);
  await sql`delete from booking b using session s where s.county = b.county and s.dispute_id = b.dispute_id and s.id = b.session_id
    and s.county = ${county} and s.dispute_id = ${id} and s.state = 'cancelled'`.execute(db);
  await sql`update booking set ends_at = greatest(starts_at, least(ends_at, ${now})) where county = ${county} and dispute_id = ${id}`.execute(db);
}
