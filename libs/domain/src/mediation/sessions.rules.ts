/** Sessions of mediation: how long, in what order things are done, who is let in. */
import type { DisputeKind, Openness, SessionState } from '@gongzhi/contracts/mediation';
import type { Interval } from './bookings.rules.ts';

export type SessionAct = 'notify' | 'reply' | 'cancel' | 'hold' | 'attend' | 'adjourn' | 'record';

/** What may be done to a session, and where it leads. The words are written while it goes on or after it, once it broke off too. */
export const sessionTransitions = {
  scheduled: { notify: 'scheduled', reply: 'scheduled', cancel: 'cancelled', hold: 'held' },
  held: { attend: 'held', adjourn: 'adjourned', record: 'closed' },
  adjourned: { record: 'adjourned' },
  closed: { record: 'closed' },
  cancelled: {},
} as const satisfies Record<SessionState, Partial<Record<SessionAct, SessionState>>>;

/** Where an act leads a session, or null when it cannot be done now. */
export function nextSessionState(state: SessionState, act: SessionAct): SessionState | null {
  return (sessionTransitions[state] as Partial<Record<SessionAct, SessionState>>)[act] ?? null;
}

const hour = 3_600_000;
const day = 24 * hour;

/** What is wrong with the time of a session. What was held with pen and paper is entered within a week. */
export function sessionTimeFault({ from, to }: Interval, now: Date): 'ends_before_start' | 'too_long' | 'too_long_ago' | 'too_far_ahead' | undefined {
  const length = to.getTime() - from.getTime();
  if (length <= 0) return 'ends_before_start';
  if (length > 12 * hour) return 'too_long';
  if (from.getTime() < now.getTime() - 7 * day) return 'too_long_ago';
  if (from.getTime() > now.getTime() + 180 * day) return 'too_far_ahead';
  return undefined;
}

/** Disputes that are about private matters by their nature. */
const privateKinds: readonly DisputeKind[] = ['marriage', 'adoption', 'identity'];

/**
 * Whether a session must be closed or open to the public. Parties may ask for either (People's Mediation Law article 23); relatives, neighbours
 * and others are let in where that serves, but never to private matters nor against a party (Provisions on People's Mediation, Ministry of
 * Justice order 75, article 29). A talk with one side alone is closed. `free` is for the mediator to decide, who also knows of trade secrets.
 */
export function opennessOf(session: { kind: DisputeKind; wishes: readonly (Openness | null)[]; allSides: boolean }): Openness | 'free' {
  if (privateKinds.includes(session.kind) || !session.allSides || session.wishes.includes('closed')) return 'closed';
  return session.wishes.includes('open') ? 'open' : 'free';
}

/** The sides none of whose parties is among those who agreed. */
export function sidesWithout(parties: readonly Readonly<{ id: string; side: number }>[], agreed: readonly string[]): number[] {
  const sides = new Set(parties.map(({ side }) => side));
  for (const { id, side } of parties) if (agreed.includes(id)) sides.delete(side);
  return [...sides];
}
