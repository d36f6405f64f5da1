import { refuseAs } from '../disputes/act.ts';
import type { LoadedDispute } from '../disputes/load-dispute.ts';
import type { Context } from '../handle.ts';
import { mediatorOfAccount } from './panel.queries.ts';

/**
 * Which mediator an act is about: the one named, else the one the account belongs to, among those it can be about. Mediators act for
 * themselves; the centre acts for any of them, as most have no account.
 */
export async function actingMediator(context: Context, { dispute, facets }: LoadedDispute, among: readonly string[], named: string | undefined): Promise<string | undefined> {
  const own = await mediatorOfAccount(context.db, dispute.county, context.actor.id, among);
  if (named !== undefined && named !== own && !facets.includes('centre')) return refuseAs(context, 'NOT_YOURSELF', { field: 'mediatorId' });
  return named ?? own;
}
