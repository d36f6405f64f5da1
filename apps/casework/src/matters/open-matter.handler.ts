import { casework, type Channel } from '@gongzhi/contracts/casework';
import { holdsRole, type Actor } from '@gongzhi/platform';
import { dayOf } from '@gongzhi/domain/calendar';
import { channelRoles, mayReport, serialBytes, trackingCode } from '@gongzhi/domain/casework';
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { clocksStarting } from '../clocks/new-clocks.ts';
import { handle } from '../handle.ts';
import { matterIdAt } from './matter-id.ts';
import { openedRows } from './open-matter.queries.ts';
import { drawTicket } from './receipt-ticket.ts';

export const openMatter = handle(casework.matters.open)(async ({ input, actor, now, simulated, emit, write, refuse }) => {
  const { kind, channel, relation, area, urgency, personTimes, principal } = input;
  if (area.length < 6) refuse('AREA_TOO_WIDE');
  if (!mayUse(channel, actor, area)) refuse('CHANNEL_NOT_YOURS', { channel });
  const named = relation !== 'anonymous';
  if (named && actor.kind === 'anonymous' && !input.reporter) refuse('NAME_REQUIRED', { kind });
  const decision = mayReport({ kind, channel, relation, principalNamed: principal !== undefined });
  if (!decision.ok) refuse(decision.refusal as 'NAME_REQUIRED', decision.details);

  const county = area.slice(0, 6);
  const id = matterIdAt(now);
  const code = trackingCode(county, dayOf(now), randomBytes(serialBytes));
  const clocks = clocksStarting('received', { kind, category: null, urgency, area }, now);
  const dueAt = clocks.map((clock) => clock.due_at).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  const byReporter = actor.kind === 'person' && (channel === 'web' || channel === 'open311');
  const reporterId = named && byReporter ? actor.id : null;
  // Whoever has a login adds photographs with it.
  const ticket = actor.kind === 'anonymous' ? drawTicket(now) : undefined;
  write(openedRows(
    {
      county, id, code, kind, channel, relation, category: null, urgency, area, place: input.place ?? null, title: input.title, description: input.description,
      person_times: personTimes, status: 'received', stage: 'acceptance', reporter_id: reporterId, reporter_name: named ? input.reporter?.name ?? null : null,
      reporter_contact: named ? input.reporter?.contact ?? null : null, principal_name: principal?.name ?? null, principal_contact: principal?.contact ?? null,
      received_by: actor.id, involved_units: actor.grants.flatMap((grant) => (byReporter ? [] : grant.units)), received_at: now, due_at: dueAt, simulated,
      longitude: input.position?.longitude ?? null, latitude: input.position?.latitude ?? null, position_accuracy: input.position?.accuracy ?? null,
    },
    newId(),
    clocks,
    ticket,
  ));
  const receipt = { id, code, status: 'received', receivedAt: now.toISOString(), dueAt: dueAt?.toISOString() ?? null, area, version: 1, photos: ticket?.told ?? null } as const;
  emit(casework.matters.opened, {
    id, code, area, kind, channel, urgency, personTimes, status: 'received', stage: 'acceptance', receivedAt: receipt.receivedAt, simulated,
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}), ...(reporterId ? { ownerId: reporterId } : {}),
  });
  return receipt;
});

/** The web is everybody's; the other channels belong to those who stand behind them, in their area. */
function mayUse(channel: Channel, actor: Actor, area: string): boolean {
  const behind = channelRoles[channel];
  return behind === null || holdsRole(actor, behind, area);
}
