import { mediation, type Session } from '@gongzhi/contracts/mediation';
import type { OperationSamples } from '@gongzhi/testkit/contract';
import type { Mediation } from '../mediation.fixture.ts';

const { sessions } = mediation;
const hour = 3_600_000;
let slot = 0;

/** A time of its own for each sample, so that none clashes. */
export const nextSlot = () => {
  const start = Date.now() + (slot += 1) * 4 * hour;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + hour).toISOString(), later: [new Date(start + 2 * hour).toISOString(), new Date(start + 3 * hour).toISOString()] as const };
};

async function scheduled({ given, people, succeed }: Mediation) {
  const id = await given.inCharge();
  const { later, ...time } = nextSlot();
  return { id, later, session: await succeed(sessions.schedule, { id, ...time, place: '第一调解室' }, people.mediator) };
}
const everybody = (session: Session) => session.attendance.map((line) => line.id);
async function held(world: Mediation) {
  const { id, later, session } = await scheduled(world);
  await world.succeed(sessions.hold, { id, sessionId: session.id, present: everybody(session) }, world.people.mediator);
  return { id, later, session };
}

/** A right call of every operation of sessions. */
export const sessionSamples: OperationSamples<Mediation> = {
  'mediation.sessions.schedule': async ({ given, people }) => {
    const { later: _, ...time } = nextSlot();
    return { as: people.mediator, input: { id: await given.inCharge(), ...time, place: '第一调解室' } };
  },
  'mediation.sessions.record-notice': async (world) => {
    const { id, session } = await scheduled(world);
    return { as: world.people.mediator, input: { id, sessionId: session.id, told: everybody(session) } };
  },
  'mediation.sessions.reply': async (world) => {
    const { id, session } = await scheduled(world);
    return { as: world.people.party, input: { id, sessionId: session.id, reply: 'coming' } };
  },
  'mediation.sessions.cancel': async (world) => {
    const { id, session } = await scheduled(world);
    return { as: world.people.mediator, input: { id, sessionId: session.id, reason: '当事人生病' } };
  },
  'mediation.sessions.hold': async (world) => {
    const { id, session } = await scheduled(world);
    return { as: world.people.mediator, input: { id, sessionId: session.id, present: everybody(session) } };
  },
  'mediation.sessions.set-attendance': async (world) => {
    const { id, session } = await held(world);
    return { as: world.people.mediator, input: { id, sessionId: session.id, present: everybody(session) } };
  },
  'mediation.sessions.adjourn': async (world) => {
    const { id, session, later: [resumesAt, endsAt] } = await held(world);
    return { as: world.people.mediator, input: { id, sessionId: session.id, resumesAt, endsAt } };
  },
  'mediation.sessions.record': async (world) => {
    const { id, session } = await held(world);
    return { as: world.people.mediator, input: { id, sessionId: session.id, record: '双方陈述' } };
  },
  'mediation.sessions.list': async (world) => ({ as: world.people.clerk, input: { id: (await scheduled(world)).id } }),
  'mediation.sessions.calendar': ({ people }) => ({ as: people.clerk, input: { from: '2026-03-01', to: '2026-03-31' } }),
  'mediation.sessions.ask-openness': async ({ given, people }) => ({ as: people.party, input: { id: await given.inCharge(), openness: 'closed' } }),
};
