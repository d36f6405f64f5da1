import { CentreTier, DisputeKind, DisputeStatus, type mediation } from '@gongzhi/contracts/mediation';
import type { AskedInput } from '@gongzhi/web/client';

type BoardInput = AskedInput<typeof mediation.disputes.board>;

/** Views of what is in hand, as the platform has them. */
const boardViews = ['all', 'mine', 'my_centre', 'overdue', 'due_today', 'crowd_risk'] as const satisfies readonly BoardInput['view'][];
type BoardView = (typeof boardViews)[number];
/** Those of the page: the board's, what is to be visited, and everything there ever was. */
export const views = [...boardViews, 'visits', 'ended'] as const;
type View = (typeof views)[number];

export type BoardFilters = Pick<BoardInput, 'kind' | 'tier' | 'area' | 'centreId'> & { readonly view: BoardView };

/** What the address asks for; what is no such word is left out. */
export function filtersIn(query: URLSearchParams): { view: View; filters: Omit<BoardFilters, 'view'>; status: DisputeStatus | undefined; layout: 'board' | 'list' } {
  const [kind, tier, status] = [DisputeKind.safeParse(query.get('kind')), CentreTier.safeParse(query.get('tier')), DisputeStatus.safeParse(query.get('status'))];
  const [area, centreId] = [query.get('area'), query.get('centre')];
  return {
    view: views.find((view) => view === query.get('view')) ?? 'all',
    layout: query.get('as') === 'list' ? 'list' : 'board',
    status: status.data,
    filters: { ...(kind.success ? { kind: kind.data } : {}), ...(tier.success ? { tier: tier.data } : {}), ...(area ? { area } : {}), ...(centreId ? { centreId } : {}) },
  };
}

/** The same query with some of it changed; what is undefined goes. */
export function queryWith(query: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string {
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) changed.set(name, value);
    else changed.delete(name);
  }
  return changed.size > 0 ? `?${changed}` : '';
}
