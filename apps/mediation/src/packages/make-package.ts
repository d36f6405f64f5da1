import { manifestOf, zipOf, type ZipEntry } from '@gongzhi/platform/files';
import type { FileReference } from '@gongzhi/contracts';
import { refuseAs } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { Context } from '../handle.ts';
import { documentsOf, readDocuments } from './documents.ts';
import { recordsOf } from './file-records.ts';

/** Bytes of documents a package is made of at most: it is made in memory. */
const sizeLimit = 100_000_000;

/** The package for a court or an institution: the letter, the records, the documents, and the manifest with the hash of each; stored as a ZIP. */
export async function makePackage(context: Context, dispute: DisputeRow, name: string, letter: readonly ZipEntry[]): Promise<FileReference> {
  const records = await recordsOf(context.db, dispute, 'institution');
  return storeZip(context, name, [...letter, ...records, ...(await documentEntries(context, dispute, 'institution'))]);
}

/** The documents of a dispute as entries of an archive; refuses when one is missing or damaged, or when they are too many. */
export async function documentEntries(context: Context, dispute: DisputeRow, audience: 'archive' | 'institution'): Promise<ZipEntry[]> {
  const { db, files } = context;
  const { entries, damaged } = await readDocuments(files, await documentsOf(db, dispute, audience));
  if (damaged.length > 0) return refuseAs(context, 'DOCUMENT_DAMAGED', { count: damaged.length });
  if (entries.reduce((sum, { content }) => sum + content.byteLength, 0) > sizeLimit) return refuseAs(context, 'PACKAGE_TOO_LARGE', { limit: sizeLimit });
  return entries;
}

/** Stores an archive with its manifest; the same content has the same key. */
export async function storeZip({ files }: Pick<Context, 'files'>, name: string, entries: readonly ZipEntry[]): Promise<FileReference> {
  const content = zipOf([...entries, { name: 'manifest.json', content: Buffer.from(manifestOf(entries)) }]);
  return files.put({ name, mediaType: 'application/zip', content, repeatable: name });
}

/** A value as an entry of an archive. */
export const jsonEntry = (name: string, value: unknown): ZipEntry => ({ name, content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });
