import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoUnits as unit } from '@gongzhi/testkit/demo';
import { setTimeout as sleep } from 'node:timers/promises';
import { startWorld, type Somebody, type World } from './journey.fixture.ts';

let world: World;
let wang: Somebody, li: Somebody, clerk: Somebody, director: Somebody, mediator: Somebody, court: Somebody, stranger: Somebody, supervisor: Somebody;
beforeAll(async () => {
  world = await startWorld();
  [wang, li, stranger, clerk, director, mediator, supervisor] = (await Promise.all(
    ['resident1', 'resident2', 'resident3', 'clerk1', 'director2', 'mediator1', 'supervisor1'].map((name) => world.person(name)),
  )) as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody];
  court = await world.system('yunyang-court');
}, 120_000);
afterAll(() => world.stop(), 60_000);

/** Hours of China on a day of 2026; the 9th of March is a Monday. */
const on = (day: string, hour = 9): { at: string } => ({ at: new Date(Date.parse(`2026-${day}T00:00:00+08:00`) + hour * 3_600_000).toISOString() });
const key = () => ({ key: crypto.randomUUID() });
const village = '500235001001';

/** A quarrel of two neighbours who came to the window of their township. */
async function quarrel(day: string): Promise<{ id: string; parties: { id: string; name: string }[] }> {
  const parties = [
    { side: 1, kind: 'person', name: '王秀兰', personId: wang.id, contact: '13900000001' },
    { side: 2, kind: 'person', name: '李建国', personId: li.id },
  ];
  const { id } = await clerk.does('POST /v1/disputes', { source: 'walk_in', kind: 'neighbours', title: '楼上漏水损坏墙面', facts: '李家卫生间漏水，王家客厅墙面受损', areas: [village], amount: 680_000, parties }, on(day));
  return { id, parties: (await clerk.does(`GET /v1/disputes/${id}`)).parties };
}

/** The same, with a mediator in charge. */
async function inCharge(day: string) {
  const { id, parties } = await quarrel(day);
  for (const party of [wang, li]) await party.does(`POST /v1/disputes/${id}/willingness`, { willingness: 'willing' }, on(day, 10));
  await clerk.does(`POST /v1/disputes/${id}/acceptance`, {}, on(day, 11));
  const [own] = (await mediator.does('GET /v1/me/mediator')).items;
  await clerk.does(`POST /v1/disputes/${id}/assignment`, { mediatorIds: [own.id] }, on(day, 14));
  await mediator.does(`POST /v1/disputes/${id}/take-over`, {}, on(day, 15));
  return { id, parties, mediatorId: own.id as string };
}

describe('two neighbours', () => {
  test('are asked, choose, meet, agree and sign; the court confirms; all is performed, visited, sealed and counted', async () => {
    const { id, parties } = await quarrel('03-09');
    const [first, second] = [parties[0]!, parties[1]!];
    const at = (what: string): string => `/v1/disputes/${id}${what}`;

    // Nobody is made to mediate, and a dispute is none of a stranger's business.
    expect(await clerk.refused(`POST ${at('/acceptance')}`, {}, on('03-09', 10))).toBe('409 WILLINGNESS_UNKNOWN');
    expect(await stranger.refused(`GET ${at('')}`)).toBe('404 NOT_FOUND');
    await wang.does(`POST ${at('/willingness')}`, { willingness: 'willing' }, on('03-09', 10));
    await li.does(`POST ${at('/willingness')}`, { willingness: 'willing' }, on('03-09', 10));
    expect(await clerk.does(`POST ${at('/acceptance')}`, {}, on('03-09', 11))).toMatchObject({ status: 'accepted', dueAt: on('04-08', 24).at });

    const { items: suggested } = await clerk.does(`GET ${at('/suggestions')}`, undefined, on('03-09', 11));
    expect(suggested[0].reasons.length).toBeGreaterThan(1);
    const [own] = (await mediator.does('GET /v1/me/mediator')).items;
    expect(suggested.map(({ mediatorId }: { mediatorId: string }) => mediatorId)).toContain(own.id);
    for (const party of [wang, li]) await party.does(`POST ${at('/choices')}`, { mediatorId: own.id }, on('03-09', 14));
    expect(await mediator.does(`POST ${at('/take-over')}`, {}, on('03-09', 15))).toMatchObject({ firstMediatorId: own.id });

    const session = await mediator.does(`POST ${at('/sessions')}`, { startsAt: on('03-12', 9).at, endsAt: on('03-12', 11).at, place: '双江街道调解室' }, on('03-10'));
    const mine = await wang.does('GET /v1/sessions?from=2026-03-12&to=2026-03-12&mine=true');
    expect(mine.items).toMatchObject([{ sessionId: session.id, place: '双江街道调解室' }]);
    const present = session.attendance.map((one: { id: string }) => one.id);
    await mediator.does(`POST ${at(`/sessions/${session.id}/opening`)}`, { present }, on('03-12', 9));
    await mediator.does(`PUT ${at(`/sessions/${session.id}/record`)}`, { record: '双方陈述，李建国认可漏水事实，同意赔偿。' }, on('03-12', 11));

    const terms = [
      { debtorId: second.id, creditorId: first.id, what: '赔偿墙面修复费用', amount: 500_000, dueOn: '2026-03-31' },
      { debtorId: second.id, creditorId: first.id, what: '修好卫生间防水', dueOn: '2026-04-10' },
    ];
    const draft = await mediator.does(`POST ${at('/agreement')}`, { facts: '李家卫生间漏水致王家墙面受损', terms }, on('03-12', 11));
    expect(await wang.refused(`POST ${at('/agreement/signatures')}`, { sha256: '0'.repeat(64) }, on('03-12', 12))).toBe('409 AGREEMENT_CHANGED');
    for (const signer of [wang, li, mediator]) await signer.does(`POST ${at('/agreement/signatures')}`, { sha256: draft.sha256 }, on('03-12', 12));
    expect(await wang.refused(`POST ${at('/agreement/signatures')}`, { sha256: draft.sha256 }, on('03-12', 12))).toMatch(/^409 SIGNED_ALREADY/);
    const agreement = await director.does(`POST ${at('/agreement/seal')}`, { sha256: draft.sha256 }, on('03-12', 15));
    expect(agreement).toMatchObject({ state: 'in_effect', effectiveAt: on('03-12', 15).at, missing: { partyIds: [], mediator: false, seal: false } });
    const pdf = await li.ask(`GET ${at('/agreement/document')}`);
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');

    await mediator.does(`POST ${at('/confirmation')}`, { partyIds: parties.map((party) => party.id), courtUnitId: unit.court.id, court: '云阳县人民法院' }, on('04-10', 16));
    const { items: applied } = await court.does('GET /v1/confirmations');
    expect(applied.map(({ disputeId }: { disputeId: string }) => disputeId)).toContain(id);
    const pack = await court.ask(`GET ${at('/confirmation/package')}`);
    expect([pack.status, pack.body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    await court.does(`POST ${at('/confirmation/acceptance')}`, { result: 'accepted', caseNumber: '（2026）渝0235民特12号' }, { ...on('04-13'), ...key() });
    expect(await court.does(`POST ${at('/confirmation/ruling')}`, { result: 'confirmed', caseNumber: '（2026）渝0235民特12号' }, { ...on('04-20'), ...key() })).toMatchObject({ state: 'confirmed' });

    expect(await wang.refused(`POST ${at('/agreement/terms/1/performances')}`, { amount: 500_001 }, on('04-21'))).toMatch(/OVERPAID$/);
    await wang.does(`POST ${at('/agreement/terms/1/performances')}`, { amount: 200_000 }, on('04-21'));
    await mediator.does(`POST ${at('/agreement/terms/1/performances')}`, { amount: 300_000 }, on('04-22'));
    expect(await wang.does(`POST ${at('/agreement/terms/2/performances')}`, {}, on('04-22'))).toMatchObject({ status: 'performed' });

    expect(await director.refused(`POST ${at('/archive')}`, {}, on('04-23'))).toBe('409 FOLLOW_UP_NEEDED');
    await mediator.does(`POST ${at('/follow-ups')}`, { stable: true, rating: 5, partyId: first.id }, on('04-24'));
    await director.does(`POST ${at('/archive')}`, {}, on('04-25'));
    expect(await director.does(`GET ${at('/archive/verification')}`)).toMatchObject({ intact: true, damaged: [] });
    expect(await clerk.refused(`POST ${at('/measures')}`, { measure: 'prevention', what: '再走访一次' })).toBe('409 DISPUTE_SEALED');

    const { items: timeline } = await clerk.does(`GET ${at('/timeline')}`);
    expect(timeline.at(0)).toMatchObject({ action: 'record', toStatus: 'recorded' });
    expect(timeline.at(-1)).toMatchObject({ action: 'archive', toStatus: 'archived' });
    const counted = async () => (await supervisor.does('GET /v1/insight/disputes?area=500235&from=2026-03-09&to=2026-03-09')).total;
    for (let tried = 0; (await counted()).settled < 1 && tried < 100; tried += 1) await sleep(100);
    expect(await counted()).toMatchObject({ settled: 1, performed: 1, confirmed: 1 });
  }, 120_000);

  test('one of them stops in the middle of the session, is told the other ways, and nothing is held against them', async () => {
    const { id } = await inCharge('03-16');
    const session = await mediator.does(`POST /v1/disputes/${id}/sessions`, { startsAt: on('03-18', 9).at, endsAt: on('03-18', 11).at, place: '双江街道调解室' }, on('03-17'));
    await mediator.does(`POST /v1/disputes/${id}/sessions/${session.id}/opening`, { present: session.attendance.map((one: { id: string }) => one.id) }, on('03-18', 9));
    const stopped = await li.does(`POST /v1/disputes/${id}/stop`, {}, on('03-18', 10));
    expect(stopped).toMatchObject({ status: 'withdrawn', dueAt: null });
    expect(stopped.remedies.map(({ remedy }: { remedy: string }) => remedy)).toContain('lawsuit');
    expect(await mediator.refused(`POST /v1/disputes/${id}/agreement`, { facts: '事实', terms: [] }, on('03-18', 10))).toMatch(/^4/);
    expect(await mediator.refused(`POST /v1/disputes/${id}/sessions`, { startsAt: on('03-19', 9).at, endsAt: on('03-19', 11).at, place: '双江街道调解室' }, on('03-18', 11))).toBe('409 DISPUTE_NOT_IN_STATUS');
  }, 60_000);
});
