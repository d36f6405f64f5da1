import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { stripJpeg } from './jpeg.ts';
import { must } from './unusable.ts';

/** Metadata, makers' private data, and whatever runs or carries other files. Annotations' authors (T), dates and identifiers go too. */
const leftOut = ['Metadata', 'PieceInfo', 'LastModified', 'SpiderInfo', 'OpenAction', 'AA', 'JavaScript', 'EmbeddedFiles', 'AF', 'Collection', 'XFA', 'Perms', 'Thumb'].map((name) => PDFName.of(name));
const actions = /^\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToE|RichMedia|Rendition|Movie|Sound)$/;
const marks = ['CreationDate', 'M', 'NM'].map((name) => PDFName.of(name));

/**
 * A PDF written anew from what its pages need: no Info dictionary, XMP, earlier revisions, attached files, scripts or makers' data; JPEG
 * pictures lose their own metadata. Digital signatures in the file no longer hold afterwards, as with any change. Not found: names inside
 * embedded fonts and in packed page contents. Encrypted files are not taken.
 */
export async function stripPdf(content: Uint8Array): Promise<Uint8Array> {
  must(Buffer.from(content.subarray(0, 5)).toString('latin1') === '%PDF-');
  const document = await PDFDocument.load(content, { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: Infinity });
  must(!document.isEncrypted && document.getPageCount() > 0);
  const { context } = document;
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  for (const [ref, object] of context.enumerateIndirectObjects()) context.assign(ref, cleaned(object));
  const used = reachable(document);
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function cleaned(object: PDFObject): PDFObject {
  if (object instanceof PDFArray) object.asArray().forEach(cleaned);
  if (object instanceof PDFDict) cleanDict(object);
  if (!(object instanceof PDFStream)) return object;
  cleanDict(object.dict);
  const isJpeg = object instanceof PDFRawStream && named(object.dict, 'Filter') === '/DCTDecode';
  return isJpeg ? PDFRawStream.of(object.dict, stripJpeg(object.contents)) : object;
}

function cleanDict(dict: PDFDict): void {
  for (const key of leftOut) dict.delete(key);
  if (isAnnotation(dict)) {
    for (const key of marks) dict.delete(key);
    // T is the author of a note, but the name of a form's field.
    if (named(dict, 'Subtype') !== '/Widget') dict.delete(PDFName.of('T'));
  }
  for (const key of ['A', 'Next'].map((name) => PDFName.of(name))) {
    const action = dict.lookup(key);
    if (action instanceof PDFDict && actions.test(named(action, 'S') ?? '')) dict.delete(key);
  }
  for (const value of dict.values()) cleaned(value);
}

const named = (dict: PDFDict, key: string): string | undefined => dict.lookup(PDFName.of(key))?.toString();

/** Type may be left out of annotations; a rectangle and a subtype tell them. */
const isAnnotation = (dict: PDFDict): boolean => named(dict, 'Type') === '/Annot' || (dict.has(PDFName.of('Rect')) && dict.has(PDFName.of('Subtype')));

function reachable({ context }: PDFDocument): Set<PDFRef> {
  const used = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (used.has(object)) continue;
      used.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(...object.dict.values());
  }
  return used;
}
