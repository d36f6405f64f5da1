import { linesAbout } from './lines-about.ts';
import type { Property, Violation } from './violation.ts';

/** Services that know of the same thing tell the same of it: casework and mediation of a matter in mediation, statistics of both. */
export const servicesAgree: Property = ({ history, store }) => {
  const violation = (target: string, what: string): Violation => ({ property: 'services agree', what: `${target}: ${what}`, lines: linesAbout(history, target) });
  const facts = new Map(store.facts.map(({ of, status }) => [of, status]));
  const disputesOf = Map.groupBy(store.disputes, ({ matterId }) => matterId!);
  const stepsOf = Map.groupBy(store.matterSteps, ({ of }) => of);
  const stepsThere = Map.groupBy(store.disputeSteps, ({ of }) => of);

  const statistics = [...store.matters.map((matter) => ({ ...matter, target: `matters/${matter.id}` })), ...store.disputes.map((dispute) => ({ ...dispute, target: `disputes/${dispute.id}` }))]
    .filter(({ id, status }) => facts.get(id) !== status)
    .map(({ id, status, target }) => violation(target, `it is ${status}, statistics say ${facts.get(id) ?? 'nothing'}`));

  const mediated = store.matters.flatMap(({ id, status }): Violation[] => {
    const steps = stepsOf.get(id) ?? [];
    const sent = steps.filter(({ action }) => action === 'send_to_mediation').length;
    const disputes = disputesOf.get(id) ?? [];
    const found: string[] = [];
    if (disputes.length !== sent) found.push(`it was sent to mediation ${sent} times and became ${disputes.length} disputes`);
    const here = steps.flatMap(({ told }) => told ?? []);
    const there = disputes.flatMap((dispute) => (stepsThere.get(dispute.id) ?? []).map(({ action }) => action));
    // Once a matter is over, nothing more is noted in it: what happens there afterwards is told here no more.
    if (here.some((action, index) => action !== there[index]) || (here.length !== there.length && status !== 'withdrawn')) found.push(`its timeline tells ${here.join(', ')} of mediation, where it was ${there.join(', ')}`);
    if (status === 'in_mediation' && disputes.length > 0 && !disputes.some((dispute) => open.has(dispute.status))) found.push(`it is in mediation, where nothing is open`);
    return found.map((what) => violation(`matters/${id}`, what));
  });
  return [...statistics, ...mediated];
};

const open = new Set(['recorded', 'accepted', 'assigned', 'mediating']);
