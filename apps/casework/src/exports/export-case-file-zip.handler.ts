import { casework } from '@gongzhi/contracts/casework';
import { storeMadeFile } from '@gongzhi/platform';
import { manifestOf, zipOf, type ZipEntry } from '@gongzhi/platform/files';
import { handle } from '../handle.ts';
import { readMatterFile } from '../matters/read-matter-file.ts';

/** Bytes of documents an archive is made of at most: it is made in memory. */
const sizeLimit = 200_000_000;

export const exportCaseFileZip = handle(casework.exports.caseFileZip)(async (context) => {
  const { actor, files, now, refuse } = context;
  const { file, documents } = await readMatterFile(context, context.input.id);
  if (documents.reduce((sum, { size }) => sum + size, 0) > sizeLimit) refuse('EXPORT_TOO_LARGE', { limit: sizeLimit });
  const { matter, timeline, clocks, units, seal, attachments } = file;
  const entries: ZipEntry[] = [
    jsonEntry('case.json', { format: 'gongzhi.case-file.v1', exportedAt: now.toISOString(), exportedBy: actor.id, matter, attachments, seal }),
    jsonEntry('timeline.json', timeline),
    jsonEntry('clocks.json', clocks),
    jsonEntry('units.json', units),
  ];
  for (const [index, document] of documents.entries()) entries.push({ name: documentName(index, document.name), content: await files.read(document.file_key) });
  const content = zipOf([...entries, { name: 'manifest.json', content: Buffer.from(manifestOf(entries)) }]);
  return storeMadeFile(context, { name: `${matter.code}.zip`, mediaType: 'application/zip', content });
});

const jsonEntry = (name: string, value: unknown): ZipEntry => ({ name, content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });

/** Numbered, since two documents may bear one name; characters that mean something in a path are replaced. */
const documentName = (index: number, name: string): string => `attachments/${String(index + 1).padStart(3, '0')}-${name.replace(/[\\/:\p{Cc}]/gu, '_')}`;
