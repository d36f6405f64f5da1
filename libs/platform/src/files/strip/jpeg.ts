import { Bytes } from './bytes.ts';
import { must, mustBeViewable } from './unusable.ts';

const startOfImage = Buffer.from([0xff, 0xd8]);
const endOfImage = Buffer.from([0xff, 0xd9]);

/**
 * A JPEG without application segments (EXIF with GPS and thumbnail, XMP, IPTC, colour profile, maker's data), comments and whatever
 * follows the image. Kept: the JFIF mark, Adobe's colour transform, and the orientation, as the only field of a new EXIF.
 */
export function stripJpeg(content: Uint8Array): Uint8Array {
  const bytes = new Bytes(content);
  must(bytes.text(0, 2) === '\xff\xd8');
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let seen = false;
  for (let at = 2; ; ) {
    while (bytes.big(at + 1, 1) === 0xff) at += 1;
    must(bytes.big(at, 1) === 0xff);
    const marker = bytes.big(at + 1, 1);
    if (marker === 0xd9) break;
    must(marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xd8));
    const end = at + 2 + bytes.big(at + 2, 2);
    must(end >= at + 4);
    const segment = bytes.slice(at, end);
    if (isFrame(marker)) {
      must(!seen && segment.length >= 9);
      mustBeViewable(segment.readUInt16BE(7), segment.readUInt16BE(5));
      seen = true;
    }
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    kept.push(...keptOf(marker, segment));
    at = end;
    if (marker === 0xda) {
      must(seen);
      at = endOfScan(bytes.all, end);
      kept.push(bytes.slice(end, at));
    }
  }
  must(seen && kept.length > 0);
  return Buffer.concat([startOfImage, ...(orientation === 1 ? [] : [orientationSegment(orientation)]), ...kept, endOfImage]);
}

/** Frame headers: C0 to CF but for the tables C4, C8 and CC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function keptOf(marker: number, segment: Buffer): Uint8Array[] {
  if (marker === 0xe0) return isJfif(segment) ? [jfifWithoutThumbnail(segment)] : [];
  if (marker === 0xee) return segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe' ? [segment] : [];
  return (marker > 0xe0 && marker <= 0xef) || marker >= 0xf0 ? [] : [segment];
}

const isJfif = (segment: Buffer): boolean => segment.length >= 18 && segment.toString('latin1', 4, 9) === 'JFIF\0';

function jfifWithoutThumbnail(segment: Buffer): Buffer {
  const short = Buffer.from(segment.subarray(0, 18));
  short.writeUInt16BE(16, 2);
  short.writeUInt16BE(0, 16);
  return short;
}

/** Where the next marker begins: within a scan FF is followed by 00 or a restart mark. */
function endOfScan(all: Buffer, start: number): number {
  for (let at = all.indexOf(0xff, start); at >= 0 && at + 1 < all.length; at = all.indexOf(0xff, at + 1)) {
    const next = all[at + 1] as number;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return all.length;
}

/** The orientation named in an EXIF segment, if it can be read. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.length < 24 || segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let index = 0; index < Math.min(short(directory), 100); index += 1) {
    const entry = directory + 2 + index * 12;
    if (short(entry) !== 0x0112) continue;
    const orientation = short(entry + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}

/** EXIF with one directory of one field. */
const orientationSegment = (orientation: number): Buffer =>
  Buffer.from(`ffe10022${Buffer.from('Exif\0\0').toString('hex')}4d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, '0')}000000000000`, 'hex');
