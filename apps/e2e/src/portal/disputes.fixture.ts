import { demoUnits } from '@gongzhi/testkit/demo';
import type { Somebody, World } from '../journeys/journey.fixture.ts';

const village = '500235001001';

/** Those who work on a dispute while its parties are at their browsers. */
export interface Staff {
  readonly clerk: Somebody;
  readonly director: Somebody;
  readonly mediator: Somebody;
  /** The mediator's entry in the register. */
  readonly mediatorId: string;
}

export async function findStaff(world: World): Promise<Staff> {
  const [clerk, director, mediator] = (await Promise.all(['clerk1', 'director2', 'mediator1'].map((name) => world.person(name)))) as [Somebody, Somebody, Somebody];
  const { items: [own] } = await mediator.does('GET /v1/me/mediator');
  return { clerk, director, mediator, mediatorId: own.id };
}

/** Sends a matter that was brought in on to mediation. */
export async function sendToMediation({ clerk }: Staff, id: string): Promise<void> {
  await clerk.does(`POST /v1/matters/${id}/acceptance`);
  await clerk.does(`POST /v1/matters/${id}/triage`, { category: 'dispute.neighbours' });
  await clerk.does(`POST /v1/matters/${id}/mediation`, { unitId: demoUnits.justiceOffice.id });
}

/** A quarrel of two neighbours with an account each, recorded at the window. */
export async function quarrel({ clerk }: Staff, [one, other]: readonly [string, string], title = '楼上漏水损坏墙面'): Promise<string> {
  const parties = [
    { side: 1, kind: 'person', name: '王秀兰', personId: one },
    { side: 2, kind: 'person', name: '李建国', personId: other },
  ];
  return (await clerk.does('POST /v1/disputes', { source: 'walk_in', kind: 'neighbours', title, facts: '李家卫生间漏水，王家客厅墙面受损，双方就修缮费用意见不一。', areas: [village], amount: 680_000, parties })).id;
}

/** Both sides are willing and the centre has accepted. */
export async function accepted(staff: Staff, id: string, parties: readonly Somebody[]): Promise<void> {
  for (const party of parties) await party.does(`POST /v1/disputes/${id}/willingness`, { willingness: 'willing' });
  await staff.clerk.does(`POST /v1/disputes/${id}/acceptance`);
}

/** The mediator is assigned and has taken over. */
export async function inCharge({ clerk, mediator, mediatorId }: Staff, id: string): Promise<void> {
  await clerk.does(`POST /v1/disputes/${id}/assignment`, { mediatorIds: [mediatorId] });
  await mediator.does(`POST /v1/disputes/${id}/take-over`);
}

/** What the mediator drafts for the two sides; the second owes the first. */
export async function draft({ mediator }: Staff, id: string, amount = 500_000, again = false): Promise<void> {
  const { parties: [first, second] } = await mediator.does(`GET /v1/disputes/${id}`);
  await mediator.does(`${again ? 'PUT' : 'POST'} /v1/disputes/${id}/agreement`, {
    facts: '李家卫生间漏水致王家客厅墙面受损，双方确认事实。',
    terms: [
      { debtorId: second.id, creditorId: first.id, what: '赔偿墙面修复费用', amount, dueOn: daysAhead(20) },
      { debtorId: second.id, creditorId: first.id, what: '修好卫生间防水', dueOn: daysAhead(40) },
    ],
    wayOfPerformance: '转账至王秀兰的银行账户',
  });
}

/** A session tomorrow morning. */
export async function schedule({ mediator }: Staff, id: string): Promise<void> {
  const [startsAt, endsAt] = [`${daysAhead(1)}T01:30:00Z`, `${daysAhead(1)}T03:00:00Z`];
  await mediator.does(`POST /v1/disputes/${id}/sessions`, { startsAt, endsAt, place: `双江街道调解室 ${id.slice(-4)}` });
}

const daysAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
