import { zipOf, type ZipEntry } from '../zip.ts';
import { stripImage } from './image.ts';
import { cleanPart } from './office-parts.ts';
import { must, unusable } from './unusable.ts';
import { zipEntriesOf } from './zip-entries.ts';

/** Thumbnails and printer settings are left out, with every relationship that names them. */
const leftOut = /^docProps\/thumbnail\.|\/printerSettings\//i;
/** Macros, other programs' objects, controls, signatures and shared-workbook logs: not taken. */
const refused = /vbaProject|vbaData|\/embeddings\/|\/activeX\/|\/ctrlProps\/|^_xmlsignatures\/|\/macrosheets\/|\/revisions\/|\.(?:exe|dll|js|vbs|ole|html?|mht|rtf|svg)$/i;

/**
 * A DOCX, XLSX or PPTX whose document properties are emptied, authors' names taken out of comments, changes and lists of persons, and
 * pictures stripped of their own metadata. Text in the document itself, rsid numbers and the dates of changes stay.
 */
export function stripOffice(content: Uint8Array): Uint8Array {
  const entries = zipEntriesOf(content);
  must(entries.some(({ name }) => name === '[Content_Types].xml'));
  return zipOf(entries.filter(({ name }) => !leftOut.test(name)).map(({ name, content: part }) => ({ name, content: cleanEntry({ name, content: part }) })));
}

function cleanEntry({ name, content }: ZipEntry): Uint8Array {
  must(!refused.test(name));
  if (/\.(?:xml|rels|vml)$/i.test(name)) return cleanPart(name, content);
  if (/\.(?:jpe?g|png|gif|webp)$/i.test(name)) return stripImage(content);
  // Vector pictures and embedded fonts have no place for an author; their marks are checked so that nothing else takes their name.
  if (/\.emf$/i.test(name) && startsWith(content, '01000000')) return content;
  if (/\.wmf$/i.test(name) && (startsWith(content, 'd7cdc69a') || startsWith(content, '01000900'))) return content;
  if (/\.(?:odttf|fntdata)$/i.test(name)) return content;
  return unusable();
}

const startsWith = (content: Uint8Array, hex: string): boolean => Buffer.from(content.subarray(0, hex.length / 2)).toString('hex') === hex;
