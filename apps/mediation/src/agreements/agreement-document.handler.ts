import { mediation } from '@gongzhi/contracts/mediation';
import { storeMadeFile } from '@gongzhi/platform';
import { makePdf } from '@gongzhi/platform/pdf';
import { printedAgreement } from '../documents/printed-agreement.ts';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { findAgreement } from './agreements.queries.ts';
import { readAgreement } from './read-agreement.ts';

const mediaType = 'application/pdf';

export const agreementDocument = handle(mediation.agreements.document)(async (context) => {
  const { input, db, actor, files, refuse, target } = context;
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const row = (await findAgreement(db, dispute)) ?? refuse('NOT_FOUND');
  if (row.document_key !== null && row.document_sha256 !== null) {
    const { byteLength: size } = await files.read(row.document_key);
    return { key: row.document_key, name: `${row.number}.pdf`, mediaType, size, sha256: row.document_sha256 };
  }
  const content = await makePdf(printedAgreement(dispute, await readAgreement(db, dispute, row), { draft: !input.toSign }));
  return storeMadeFile(context, { name: `${dispute.code}-${row.version}.pdf`, mediaType, content });
});
