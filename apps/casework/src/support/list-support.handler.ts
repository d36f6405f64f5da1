import { casework, type Contribution } from '@gongzhi/contracts/casework';
import { unitPartsOf } from '../custody/custody.queries.ts';
import { handle } from '../handle.ts';
import { findMatter } from '../matters/matters.queries.ts';

export const listSupport = handle(casework.support.list)(async ({ input, db, refuse }) => {
  const matter = (await findMatter(db, input.id)) ?? refuse('NOT_FOUND');
  const parts = await unitPartsOf(db, matter);
  return { items: parts.filter(({ part }) => part === 'support').map(contributionOf) };
});

function contributionOf(row: Awaited<ReturnType<typeof unitPartsOf>>[number]): Contribution {
  return {
    unitId: row.unit_id,
    question: row.question ?? '',
    since: row.since.toISOString(),
    dueAt: (row.due_at ?? row.since).toISOString(),
    state: row.contributed_at ? 'delivered' : row.waived_reason ? 'waived' : 'open',
    contribution: row.contribution,
    contributedAt: row.contributed_at?.toISOString() ?? null,
    waivedReason: row.waived_reason,
  };
}
