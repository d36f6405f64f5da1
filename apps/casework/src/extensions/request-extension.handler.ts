import { casework } from '@gongzhi/contracts/casework';
import { requestExtension as request } from '@gongzhi/domain/casework';
import { v7 as newId } from 'uuid';
import { calendarOf } from '../clocks/calendars.ts';
import { loadClocks } from '../clocks/load-clocks.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const requestExtension = handle(casework.extensions.request)((context) =>
  act(context, context.input.id, 'request_extension', async ({ matter, facets }) => {
    const { input, actor, db, now } = context;
    const { amount, reason, clockId } = input;
    // A mediator asks for the dispute they mediate; what lies elsewhere is its handler's.
    if (matter.status !== 'in_mediation' && !facets.includes('handler')) return refuseAs(context, 'ACTION_NOT_YOURS', { action: 'request_extension' });
    const running = await loadClocks(db, [matter], 'running');
    const wanted = clockId ? running.find(({ row }) => row.id === clockId) : running.find(({ rule }) => rule.extension) ?? running.find(({ row }) => row.kind === 'statutory');
    if (!wanted) return refuseAs(context, 'CLOCK_NOT_RUNNING');
    const { row, clock, rule } = wanted;
    const decision = request(clock, rule, { amount, reason, requestedBy: actor.id, at: now }, calendarOf(row.calendar_area));
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await db
      .insertInto('clock_extension')
      .values({
        county: row.county, matter_id: row.matter_id, clock_id: row.id, id: newId(), amount, unit: row.span_unit, reason, requested_by: actor.id, requested_at: now, state: 'pending',
      })
      .execute();
    return { note: reason, detail: { clockId: row.id, amount, unit: row.span_unit } };
  }),
);
