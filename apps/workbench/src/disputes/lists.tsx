import { type DisputeStatus, mediation } from '@gongzhi/contracts/mediation';
import { usePages } from '@gongzhi/web/view';
import type { BoardFilters } from './board-filters.ts';
import { DisputesTable } from './disputes-table.tsx';
import { useLiveDisputes } from './use-live-disputes.ts';

const rows = 50;

/** A view of what is in hand, the most urgent first. */
export function OpenList({ filters, label }: { filters: BoardFilters; label: string }) {
  const pages = usePages(mediation.disputes.board, { ...filters, limit: rows });
  useLiveDisputes(pages.reload);
  return <DisputesTable pages={pages} label={label} kind="open" />;
}

/** Agreed disputes nobody has visited: those due within a week too. */
export function VisitsList({ centreId, label }: { centreId: string | undefined; label: string }) {
  const pages = usePages(mediation.followUps.due, { within: 7, limit: rows, ...(centreId ? { centreId } : {}) });
  useLiveDisputes(pages.reload);
  return <DisputesTable pages={pages} label={label} kind="visits" />;
}

/** Every dispute within reach, newest first, whatever became of it. */
export function EveryList({ filters: { tier: _tier, ...filters }, status, label }: { filters: Omit<BoardFilters, 'view'>; status: DisputeStatus | undefined; label: string }) {
  const pages = usePages(mediation.disputes.list, { ...filters, limit: rows, ...(status ? { status } : {}) });
  useLiveDisputes(pages.reload);
  return <DisputesTable pages={pages} label={label} kind="all" />;
}
