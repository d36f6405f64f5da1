import { mediation } from '@gongzhi/contracts/mediation';
import type { OperationSamples } from '@gongzhi/testkit/contract';
import { units, type Mediation } from '../mediation.fixture.ts';

const fileIn = ({ service }: Mediation) => service.engine.files.put({ name: '身份证.png', mediaType: 'image/png', content: Buffer.from('png') });
const partiesOf = async ({ succeed, people }: Mediation, id: string) => (await succeed(mediation.disputes.get, { id }, people.clerk)).parties.map((party) => party.id);

/** A right call of every operation that reads a file, ends mediation, measures its time, keeps a dispute from growing, or keeps its papers. */
export const endingSamples: OperationSamples<Mediation> = {
  'mediation.disputes.board': ({ people }) => ({ as: people.clerk, input: { view: 'my_centre' } }),
  'mediation.disputes.file': async ({ given, people }) => ({ as: people.clerk, input: { id: await given.inCharge() } }),
  'mediation.endings.fail': async ({ given, people }) => ({ as: people.mediator, input: { id: await given.inCharge(), reason: '分歧过大' } }),
  'mediation.endings.stop': async ({ given, people }) => ({ as: people.party, input: { id: await given.inCharge() } }),
  'mediation.clocks.list': async ({ given, people }) => ({ as: people.party, input: { id: await given.inCharge() } }),
  'mediation.clocks.extend': async (world) => {
    const id = await world.given.inCharge();
    return { as: world.people.mediator, input: { id, days: 15, agreedBy: await partiesOf(world, id) } };
  },
  'mediation.measures.take': async ({ given, people }) => ({ as: people.mediator, input: { id: await given.inCharge(), measure: 'prevention', what: '安排网格员每日走访' } }),
  'mediation.measures.list': async ({ given, people }) => ({ as: people.mediator, input: { id: await given.inCharge() } }),
  'mediation.measures.report-crime': async ({ given, people }) => ({ as: people.mediator, input: { id: await given.inCharge(), unitId: units.police, words: '一方持刀威胁' } }),
  'mediation.files.add': async (world) => ({ as: world.people.mediator, input: { id: await world.given.inCharge(), file: await fileIn(world), part: 'authority' } }),
  'mediation.files.list': async ({ given, people }) => ({ as: people.party, input: { id: await given.inCharge() } }),
  'mediation.files.download': async (world) => {
    const id = await world.given.inCharge();
    const { id: fileId } = await world.succeed(mediation.files.add, { id, file: await fileIn(world), part: 'evidence' }, world.people.party);
    return { as: world.people.clerk, input: { id, fileId } };
  },
};
