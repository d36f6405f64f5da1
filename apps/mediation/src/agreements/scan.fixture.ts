import { mediation } from '@gongzhi/contracts/mediation';
import type { Mediation } from '../mediation.fixture.ts';

/** A scan of the signed paper among the files of a dispute. */
export async function addScan({ service, succeed, people }: Mediation, id: string): Promise<string> {
  const file = await service.engine.files.put({ name: '签字协议.pdf', mediaType: 'application/pdf', content: Buffer.from(`%PDF-1.7 ${id}`) });
  return (await succeed(mediation.files.add, { id, file, part: 'signed_agreement' }, people.mediator)).id;
}
