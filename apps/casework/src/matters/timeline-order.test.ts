import { casework } from '@gongzhi/contracts/casework';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCasework, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const at = '2026-03-02T01:00:00Z';
const written = ['open', 'accept', 'triage', 'route'];
/** An id of the year 2041, as from a process whose clock was ahead. */
const idAhead = '020a0000-0000-7000-8000-000000000000';

async function actionsOf(id: string): Promise<string[]> {
  const { timeline } = await world.succeed(casework.matters.file, { id }, world.people.clerk);
  return timeline.map(({ action }) => action);
}

test('given a line written by a process whose clock was ahead, then the timeline keeps the order in which it was written', async () => {
  const id = await world.given.routed('need', at);
  await world.service.owner.query(`update timeline set id = $2 where matter_id = $1 and action = 'accept'`, [id, idAhead]);
  expect(await actionsOf(id)).toEqual(written);
});

test('given lines from before they were numbered, then they come first, by their ids', async () => {
  const id = await world.given.routed('need', at);
  await world.service.owner.query(`update timeline set number = null where matter_id = $1 and action in ('open', 'accept')`, [id]);
  expect(await actionsOf(id)).toEqual(written);
});

test('given two notes of mediation, then the one written last tells where it stands, whatever its id', async () => {
  const id = await world.given.routed('dispute', at);
  const note = (line: string, status: string) => world.service.owner.query(
    `insert into timeline (county, matter_id, id, at, action, stage, from_status, to_status, actor_id, detail)
      select county, id, $2, now(), 'record_progress', stage, status, status, 'service:mediation', jsonb_build_object('service', 'mediation', 'dispute', id, 'status', $3::text) from matter where id = $1`, [id, line, status]);
  await note(idAhead, 'recorded');
  await note('019a0000-0000-7000-8000-000000000000', 'accepted');
  expect(await world.succeed(casework.clocks.list, { id }, world.people.clerk)).toMatchObject({ mediation: { status: 'accepted' } });
});
