import type { FileReference } from '@gongzhi/contracts';
import { manifestOf, zipOf, type ZipEntry } from '@gongzhi/platform/files';
import { makePdf, type PrintedDocument } from '@gongzhi/platform/pdf';
import { refuseAs } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { printedAcceptance } from '../forms/printed-acceptance.ts';
import { printedApplication } from '../forms/printed-application.ts';
import { printedFollowUps } from '../forms/printed-follow-ups.ts';
import { printedSessions } from '../forms/printed-sessions.ts';
import { readCase } from '../forms/read-case.ts';
import type { Context } from '../handle.ts';
import { documentsOf, readDocuments } from './documents.ts';
import { recordsOf } from './file-records.ts';

/** Bytes of documents a package is made of at most: it is made in memory. */
const sizeLimit = 100_000_000;

/** What a court or an institution gets with its letter: the standard forms filled in, the records and the documents. */
export async function packageContent(context: Context, dispute: DisputeRow): Promise<ZipEntry[]> {
  const records = await recordsOf(context.db, dispute, 'institution');
  return [...(await formEntries(context, dispute, 'institution')), ...records, ...(await documentEntries(context, dispute, 'institution'))];
}

/** The standard forms of a dispute, filled in. What was said on visits stays with those who mediate. */
export async function formEntries(context: Context, dispute: DisputeRow, audience: 'archive' | 'institution'): Promise<ZipEntry[]> {
  const file = await readCase(context.db, dispute);
  const forms = [printedApplication(file), printedAcceptance(file), await printedSessions(context, file, undefined)];
  if (audience === 'archive') forms.push(await printedFollowUps(context.db, file));
  return Promise.all(forms.map((form) => printedEntry('forms/', form)));
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

/** A document in print as an entry of an archive, under its own name. */
export const printedEntry = async (folder: string, document: PrintedDocument): Promise<ZipEntry> => ({ name: `${folder}${document.name}.pdf`, content: await makePdf(document) });

/** A value as an entry of an archive. */
export const jsonEntry = (name: string, value: unknown): ZipEntry => ({ name, content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });
