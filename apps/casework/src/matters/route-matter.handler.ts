import { casework } from '@gongzhi/contracts/casework';
import { mayReceive, routeMatter, type Routing } from '@gongzhi/domain/casework';
import type { z } from 'zod';
import { handle, type Context } from '../handle.ts';
import { routingTable } from '../routing/routing-table.queries.ts';
import { actOn, refuseAs } from './act.ts';
import { loadMatter, type LockedMatter } from './load-matter.ts';
import { accusedOf, matterOf, withUnits, type MatterRow } from './matter-row.ts';
import { findActiveUnit, firstContactUnit } from './matters.queries.ts';

export const routeToUnit = handle(casework.matters.route)(async (context) => route(context, await loadMatter(context, context.input.id), context.input));

/** Sends a matter that is triaged to the unit named, or where the table says. */
export async function route(context: Context, loaded: LockedMatter, { unitId, note }: Destination) {
  let routing: Routing | undefined;
  const { row } = await actOn(context, loaded, 'route', async ({ matter }) => {
    routing = unitId ? await byHand(context, unitId) : await byTable(context, matter);
    const { unit } = routing.target;
    const receivable = mayReceive(accusedOf(matter), { unit });
    if (!receivable.ok) return refuseAs(context, receivable.refusal);
    const service = serviceOf(routing);
    return {
      set: { ...withUnits(matter, unit), unit_id: unit, handler_id: null, routed_at: context.now }, clocks: 'routed', note,
      detail: { entry: routing.entry, service: service ?? null }, service,
    };
  });
  const { entry, explanation } = routing!;
  return { ...matterOf(row), routing: { entry, service: serviceOf(routing!) ?? null, explanation } };
}

type Destination = Pick<z.output<typeof casework.matters.route.input>, 'unitId' | 'note'>;

async function byHand(context: Context, unit: string): Promise<Routing> {
  if (!(await findActiveUnit(context.db, unit))) return refuseAs(context, 'UNIT_UNKNOWN', { field: 'unitId' });
  return { target: { unit }, entry: null, explanation: { 'zh-CN': '人工指定责任单位', en: 'The unit was named by hand' } };
}

/** By the table; what fits no entry stays with its first contact, and else with the centre of the territory. */
async function byTable(context: Context, matter: MatterRow): Promise<Routing> {
  const { db } = context;
  const accused = accusedOf(matter);
  const [table, firstContact = ''] = await Promise.all([routingTable(db, matter.area), firstContactUnit(db, matter)]);
  const routing = routeMatter(table, { kind: matter.kind as never, category: matter.category, urgency: matter.urgency as never, area: matter.area, receivedBy: firstContact, accused });
  return routing.target.unit ? routing : refuseAs(context, 'ROUTE_MISSING', { field: 'unitId' });
}

const serviceOf = ({ target }: Routing): string | undefined => ('service' in target ? target.service : undefined);
