import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../pipeline/refusal.ts';
import { stripDocument } from './strip/documents.ts';
import { stripGif } from './strip/gif.ts';
import { stripJpeg } from './strip/jpeg.ts';
import { stripMp3 } from './strip/mp3.ts';
import { stripMp4 } from './strip/mp4.ts';
import { stripOgg } from './strip/ogg.ts';
import { stripPng } from './strip/png.ts';
import { checkedText } from './strip/text.ts';
import { stripWebp } from './strip/webp.ts';

type Strip = (content: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const office = 'application/vnd.openxmlformats-officedocument';
const stripOffice: Strip = (content) => stripDocument('office', content);

/** Types taken, and how each loses its metadata. What is not here is refused: HEIC, SVG, HTML, archives, programs, older Office... */
const strippers: Readonly<Record<string, Strip>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
  'application/pdf': (content) => stripDocument('pdf', content),
  'video/mp4': stripMp4,
  'audio/mp4': stripMp4,
  'video/quicktime': stripMp4,
  'audio/mpeg': stripMp3,
  'audio/ogg': stripOgg,
  [`${office}.wordprocessingml.document`]: stripOffice,
  [`${office}.spreadsheetml.sheet`]: stripOffice,
  [`${office}.presentationml.presentation`]: stripOffice,
};

/** Names the web uses for what the detection calls otherwise. */
const commonNames: Readonly<Record<string, string>> = { 'audio/x-m4a': 'audio/mp4', 'video/x-m4v': 'video/mp4', 'image/apng': 'image/png', 'audio/ogg; codecs=opus': 'audio/ogg' };

/**
 * Tells an uploaded file's type by its content alone and takes metadata (place, device, author, comments) out of it.
 *
 * @throws Refusal UNSUPPORTED_FILE for anything not on the list, damaged, encrypted, or whose metadata can't be taken out
 */
export async function acceptedContent(content: Uint8Array): Promise<{ mediaType: string; content: Uint8Array }> {
  try {
    const detected = (await fileTypeFromBuffer(content))?.mime;
    if (!detected) return checkedText(content);
    const mediaType = commonNames[detected] ?? detected;
    const strip = Object.hasOwn(strippers, mediaType) ? strippers[mediaType] : undefined;
    if (!strip) throw new Refusal('UNSUPPORTED_FILE');
    return { mediaType, content: await strip(content) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What a reader stumbles over is a damaged file: the caller's to mend, not ours.
    throw new Refusal('UNSUPPORTED_FILE');
  }
}
