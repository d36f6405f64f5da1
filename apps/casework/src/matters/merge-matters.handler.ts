import { casework } from '@gongzhi/contracts/casework';
import { mayDo, merge } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { record, refuseAs } from './act.ts';
import { loadMatter, type LoadedMatter } from './load-matter.ts';
import { accusedOf, matterOf, withUnits } from './matter-row.ts';

export const mergeMatters = handle(casework.matters.merge)(async (context) => {
  const { id, with: otherId, note } = context.input;
  const one = await loadMatter(context, id);
  const other = otherId === id ? one : await loadMatter(context, otherId, { anyVersion: true });
  const decision = merge(merged(one), merged(other));
  if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
  const [survivor, absorbed] = decision.survivor === id ? [one, other] : [other, one];
  const permission = mayDo(absorbed.state, absorbed.facets, 'merge');
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);

  const gone = await record(context, absorbed, 'merge', permission.next, {
    set: { merged_into: survivor.matter.id, handler_id: null, pending_unit_id: null }, clocks: 'merged', note, detail: { into: survivor.matter.code },
  });
  const kept = await record(context, survivor, 'merge', survivor.state.status, {
    set: withUnits(survivor.matter, ...absorbed.matter.involved_units.filter((unit) => !accusedOf(survivor.matter).units.includes(unit))),
    note, detail: { absorbed: absorbed.matter.code },
  });
  context.target(`matters/${id}`, one.matter.area);
  return { survivor: matterOf(kept.row), absorbed: matterOf(gone.row) };
});

function merged({ matter, state }: LoadedMatter) {
  return {
    id: matter.id, area: matter.area, status: state.status, receivedAt: matter.received_at, reporters: matter.reporter_id ? [matter.reporter_id] : [],
    accusation: matter.petition_track === 'accusation' || matter.accused_units.length > 0 || matter.accused_persons.length > 0,
  };
}
