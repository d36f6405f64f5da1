import { casework } from '@gongzhi/contracts/casework';
import type { Actor } from '@gongzhi/platform';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { matters } = casework;
type Who = keyof Casework['people'];
type Start = Exclude<keyof Casework['given'], 'rated'>;

/** For each act: from where it is possible, by whom, and whom it is refused; `wrong` is a start from where it is not. */
const acts: { name: keyof typeof matters; from: Start; kind?: 'petition' | 'dispute'; wrong: Start; by: Who; not: Who; input?: object; before?: (id: string) => Promise<unknown> }[] = [
  { name: 'accept', from: 'received', wrong: 'accepted', by: 'clerk', not: 'reporter' },
  { name: 'refuse', from: 'received', wrong: 'accepted', by: 'clerk', not: 'reporter', input: { ground: 'court_matter' } },
  { name: 'triage', from: 'accepted', wrong: 'received', by: 'clerk', not: 'officer', input: { category: 'need.housing' } },
  { name: 'route', from: 'triaged', wrong: 'accepted', by: 'clerk', not: 'officer', input: { unitId: units.housing } },
  { name: 'claim', from: 'routed', wrong: 'triaged', by: 'officer', not: 'reporter' },
  { name: 'handBack', from: 'handling', wrong: 'routed', by: 'officer', not: 'reporter', input: { note: '请同事办理' } },
  { name: 'answer', from: 'handling', wrong: 'routed', by: 'officer', not: 'reporter', input: { answer: '已修好' } },
  { name: 'sendToMediation', from: 'handling', wrong: 'accepted', by: 'officer', not: 'reporter' },
  { name: 'followUp', from: 'answered', wrong: 'handling', by: 'clerk', not: 'officer', input: { by: 'phone', reached: true } },
  { name: 'rate', from: 'answered', wrong: 'handling', by: 'reporter', not: 'officer', input: { rating: 5 } },
  { name: 'requestReview', from: 'answered', kind: 'petition', wrong: 'handling', by: 'reporter', not: 'officer', input: { note: '不服答复' } },
  { name: 'close', from: 'answered', wrong: 'handling', by: 'clerk', not: 'officer', before: (id) => world.succeed(matters.followUp, { id, by: 'phone', reached: true }, world.people.clerk) },
  { name: 'withdraw', from: 'handling', wrong: 'answered', by: 'reporter', not: 'officer' },
  { name: 'archive', from: 'closed', wrong: 'answered', by: 'clerk', not: 'officer' },
];

describe.each(acts)('$name', ({ name, from, kind, wrong, by, not, input, before }) => {
  const operation = matters[name] as typeof matters.claim;
  const call = (id: string, as: Actor | undefined, ifMatch: string | undefined) => world.service.call(operation, { id, ...input } as never, { ...(as ? { as } : {}), ...(ifMatch ? { ifMatch } : {}) });

  test('works for whose it is, on the version they read, and not for others', async () => {
    const id = await world.given[from](kind);
    await before?.(id);
    const { version } = await world.succeed(matters.get, { id }, world.people.reporter);
    expect(await call(id, undefined, '*')).toMatchObject({ status: 401 });
    expect(await call(id, world.people[by], undefined)).toMatchObject({ status: 428, problem: { code: 'PRECONDITION_REQUIRED' } });
    expect(await call(id, world.people[by], '"1000"')).toMatchObject({ status: 412, problem: { code: 'STALE' } });
    expect([403, 404]).toContain((await call(id, world.people[not], '*')).status);
    for (const beyond of [world.people.stranger, world.people.clerkElsewhere, world.people.officerElsewhere]) expect([403, 404]).toContain((await call(id, beyond, '*')).status);
    expect(await world.succeed(matters.get, { id }, world.people.reporter)).toMatchObject({ version });
    expect(await call(id, world.people[by], `"${version}"`)).toMatchObject({ status: 200, version: version + 1 });
  });

  test('is refused from elsewhere, without a trace', async () => {
    const id = await world.given[wrong]();
    const { version } = await world.succeed(matters.get, { id }, world.people.reporter);
    const refused = await call(id, world.people[by], '*');
    // An officer does not reach what their unit was not given yet.
    if (refused.status !== 404) expect(refused).toMatchObject({ status: 409, problem: { code: 'MATTER_NOT_IN_STATUS' } });
    expect(await world.succeed(matters.get, { id }, world.people.reporter)).toMatchObject({ version });
  });

  test('a sealed matter, and one that does not exist', async () => {
    const id = await world.given.archived();
    expect(await call(id, world.people[by], '*')).toMatchObject({ status: 409, problem: { code: 'MATTER_SEALED' } });
    expect(await call('0190a0a0-0000-7000-8000-0000000000ff', world.people[by], '*')).toMatchObject({ status: 404, problem: { code: 'NOT_FOUND' } });
  });
});

test("out of reach is not found, and beyond one's role is forbidden", async () => {
  const id = await world.given.accepted();
  const triage = (as: Actor) => world.service.call(matters.triage, { id, category: 'need.housing' }, { as, ifMatch: '*' });
  expect(await triage(world.people.clerkElsewhere)).toMatchObject({ status: 404 });
  expect(await triage(world.people.officer)).toMatchObject({ status: 403, problem: { code: 'FORBIDDEN' } });
  expect(await world.service.call(matters.claim, { id }, { as: world.people.clerk, ifMatch: '*' })).toMatchObject({ status: 409 });
  expect(await world.service.call(matters.answer, { id: await world.given.handling(), answer: '代答' }, { as: world.people.clerk, ifMatch: '*' })).toMatchObject({ status: 403, problem: { code: 'ACTION_NOT_YOURS' } });
  expect(await world.service.call(matters.recordProgress, { id, note: 'x' }, { as: person('auditor', '500235') })).toMatchObject({ status: 403 });
});
