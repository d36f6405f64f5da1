import { casework, type Facet } from '@gongzhi/contracts/casework';
import { approveExtension, type Approval } from '@gongzhi/domain/casework';
import { calendarOf } from '../clocks/calendars.ts';
import { loadClocks, type ExtensionRow } from '../clocks/load-clocks.ts';
import { moveClock, owningArea } from '../clocks/move-clocks.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';

export const decideExtension = handle(casework.extensions.decide)((context) =>
  act(context, context.input.id, 'decide_extension', async ({ matter, facets }) => {
    const { input, actor, db, now } = context;
    const clocks = await loadClocks(db, [matter], 'running');
    const asked = clocks.find(({ extensions }) => extensions.some(isPending));
    const pending = asked?.extensions.find(isPending);
    if (!asked || !pending) return refuseAs(context, 'CLOCK_NOT_RUNNING');
    if (pending.requested_by === actor.id) return refuseAs(context, 'OWN_REQUEST');
    const { amount, reason } = pending;
    if (input.granted) {
      const request = { amount, reason, requestedBy: pending.requested_by, at: pending.requested_at };
      const decision = approveExtension(asked.clock, asked.rule, request, approvalsOf(actor.id, facets, input.consents), calendarOf(asked.row.calendar_area));
      if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
      await moveClock(db, asked, decision.clock, await owningArea(db, matter), now);
    }
    await db
      .updateTable('clock_extension')
      .set({ state: input.granted ? 'granted' : 'denied', decided_by: actor.id, decided_at: now, notice: input.notice, consents: input.consents })
      .where('county', '=', pending.county)
      .where('matter_id', '=', pending.matter_id)
      .where('id', '=', pending.id)
      .execute();
    return { clocksChanged: true, extended: input.granted, note: input.notice, detail: { clockId: asked.row.id, granted: input.granted, amount, unit: pending.unit } };
  }),
);

const isPending = ({ state }: ExtensionRow): boolean => state === 'pending';

/** The actor's own approval as head, and the parties' recorded consents. */
function approvalsOf(actor: string, facets: readonly Facet[], consents: readonly string[]): Approval[] {
  const head: Approval[] = facets.includes('unit_head') ? [{ by: actor, as: 'unit_head' }] : [];
  return [...head, ...consents.map((by): Approval => ({ by, as: 'party' }))];
}
