import type { Action, Status } from '@gongzhi/contracts/casework';
import type { DisputeAction, DisputeStatus } from '@gongzhi/contracts/mediation';
import { nextStatus } from '@gongzhi/domain/casework';
import { nextDisputeStatus } from '@gongzhi/domain/mediation';
import type { Step, Stored } from '../store/store.ts';
import type { Property, Violation } from './violation.ts';
import { linesAbout } from './lines-about.ts';

type Next = (status: string, action: string) => string | null;

/** Every record went only where the state tables lead, one step after the other, and is where its last step led. */
export const legalStates: Property = ({ history, store }) => {
  const faults = [
    ...faultsOf('matters', store.matters, store.matterSteps, (status, action) => nextStatus(status as Status, action as Action)),
    ...faultsOf('disputes', store.disputes, store.disputeSteps, (status, action) => nextDisputeStatus(status as DisputeStatus, action as DisputeAction)),
  ];
  return faults.map(({ target, what }): Violation => ({ property: 'legal states', what: `${target}: ${what}`, lines: linesAbout(history, target) }));
};

function faultsOf(resource: string, records: readonly Stored[], steps: readonly Step[], next: Next): { target: string; what: string }[] {
  const stepsOf = Map.groupBy(steps, ({ of }) => of);
  return records.flatMap(({ id, status, version }) => {
    const taken = stepsOf.get(id) ?? [];
    const found: string[] = [];
    if (taken.length === 0) found.push('it has no timeline');
    taken.forEach(({ action, from, to }, index) => {
      const before = taken[index - 1]?.to ?? null;
      if (from !== before) found.push(`${action} started from ${from}, but it was ${before}`);
      else if (before !== null && next(before, action) !== to) found.push(`${action} led from ${before} to ${to}, which the state table does not know`);
    });
    if (taken.length > 0 && taken.at(-1)!.to !== status) found.push(`it is ${status}, but its last step led to ${taken.at(-1)!.to}`);
    if (taken.length > 0 && taken.length !== version) found.push(`it is of version ${version} after ${taken.length} steps`);
    return found.map((what) => ({ target: `${resource}/${id}`, what }));
  });
}
