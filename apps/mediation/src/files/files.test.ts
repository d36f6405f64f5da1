import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { files } = mediation;
const stored = (name: string) => world.service.engine.files.put({ name, mediaType: 'image/png', content: Buffer.from(name) });

test('parties see all papers but those kept among those who mediate, and what they bring is never kept from them', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge();
  const shown = await succeed(files.add, { id, file: await stored('界址图.png'), part: 'evidence' }, people.mediator);
  const kept = await succeed(files.add, { id, file: await stored('走访记录.png'), part: 'session_record', internal: 'true' }, people.mediator);
  const brought = await succeed(files.add, { id, file: await stored('身份证.png'), part: 'authority', internal: 'true' }, people.party);
  expect(brought).toMatchObject({ part: 'authority', internal: false, addedBy: 'person-party' });
  const names = async (as: typeof people.party) => (await succeed(files.list, { id }, as)).items.map((paper) => paper.name);
  expect(await names(people.clerk)).toEqual(['界址图.png', '走访记录.png', '身份证.png']);
  for (const as of [people.party, people.otherParty, people.supervisor]) expect(await names(as)).toEqual(['界址图.png', '身份证.png']);
  const download = (fileId: string, as: typeof people.party) => service.call(files.download, { id, fileId }, { as });
  expect(await download(shown.id, people.otherParty)).toMatchObject({ status: 200, body: { name: '界址图.png', sha256: shown.sha256 } });
  expect(await download(kept.id, people.clerk)).toMatchObject({ status: 200 });
  for (const as of [people.party, people.supervisor, people.stranger]) expect(await download(kept.id, as)).toMatchObject({ status: 404 });
  expect(await service.call(files.add, { id, file: await stored('x.png'), part: 'evidence' }, { as: people.stranger })).toMatchObject({ status: 404 });
});

test('what the event and the timeline tell is which paper, not its name', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge();
  const paper = await succeed(files.add, { id, file: await stored('张三病历.png'), part: 'evidence' }, people.party);
  expect((await succeed(mediation.disputes.timeline, { id }, people.otherParty)).items.at(-1)).toMatchObject({ action: 'add_file', detail: { fileId: paper.id, part: 'evidence' } });
  expect(JSON.stringify(await service.events())).not.toContain('病历');
});
