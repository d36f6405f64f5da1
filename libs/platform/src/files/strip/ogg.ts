import { Bytes } from './bytes.ts';
import { must, unusable } from './unusable.ts';

/** An Ogg page, and where its pieces of packets lie. */
interface Page {
  readonly start: number;
  readonly end: number;
  readonly stream: number;
  readonly isFirst: boolean;
  /** Pieces of packets; the last one goes on in the next page when `open`. */
  readonly pieces: readonly (readonly [from: number, to: number])[];
  readonly open: boolean;
}

/** Voice and music codecs whose comment packet is known. */
const codecs = [
  { head: 'OpusHead', comments: 'OpusTags', end: '' },
  { head: '\x01vorbis', comments: '\x03vorbis', end: '\x01' },
] as const;

/** An Ogg of Opus or Vorbis whose comment packets (title, artist, place, pictures, writing program) are emptied in place. */
export function stripOgg(content: Uint8Array): Uint8Array {
  const bytes = new Bytes(Buffer.from(content));
  const pages = pagesOf(bytes);
  const firsts = pages.filter(({ isFirst }) => isFirst);
  must(firsts.length > 0 && firsts.length <= 16 && new Set(firsts.map(({ stream }) => stream)).size === firsts.length);
  const streams = new Set(firsts.map(({ stream }) => stream));
  must(pages.every(({ stream }) => streams.has(stream)));
  for (const { stream } of firsts) emptyComments(bytes, pages.filter((page) => page.stream === stream));
  for (const page of pages) sign(bytes.slice(page.start, page.end));
  return bytes.slice(0, pages.at(-1)?.end ?? unusable());
}

function pagesOf(bytes: Bytes): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < bytes.length && bytes.text(at, 4) === 'OggS'; at = (pages.at(-1) as Page).end) pages.push(pageAt(bytes, at));
  return pages;
}

function pageAt(bytes: Bytes, start: number): Page {
  const count = bytes.big(start + 26, 1);
  const pieces: [number, number][] = [];
  let from = start + 27 + count;
  let to = from;
  let open = false;
  for (const lace of bytes.slice(start + 27, start + 27 + count)) {
    to += lace;
    open = lace === 255;
    if (!open) {
      pieces.push([from, to]);
      from = to;
    }
  }
  if (open) pieces.push([from, to]);
  bytes.slice(start, to);
  return { start, end: to, stream: bytes.little(start + 14, 4), isFirst: (bytes.big(start + 5, 1) & 2) !== 0, pieces, open };
}

/** Empties the stream's second packet: no vendor, no comments, the rest zero, which decoders take for padding. */
function emptyComments(bytes: Bytes, pages: readonly Page[]): void {
  const [first, ...others] = pages as [Page, ...Page[]];
  must(first.isFirst && first.pieces.length === 1 && !first.open);
  const head = first.pieces[0] as readonly [number, number];
  const codec = codecs.find((known) => bytes.slice(...head).toString('latin1').startsWith(known.head)) ?? unusable();
  const packet: (readonly [number, number])[] = [];
  for (const page of others) {
    const piece = page.pieces[0];
    if (!piece) continue;
    packet.push(piece);
    if (page.pieces.length > 1 || !page.open) break;
  }
  const size = packet.reduce((sum, [from, to]) => sum + to - from, 0);
  const emptied = Buffer.alloc(size);
  const start = `${codec.comments}\0\0\0\0\0\0\0\0${codec.end}`;
  must(size >= start.length && Buffer.concat(packet.map((piece) => bytes.slice(...piece))).toString('latin1', 0, codec.comments.length) === codec.comments);
  emptied.write(start, 'latin1');
  let written = 0;
  for (const [from, to] of packet) {
    emptied.copy(bytes.all, from, written, written + to - from);
    written += to - from;
  }
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value & 0x80000000 ? 0x04c11db7 : 0);
  return value >>> 0;
});

/** Writes a page's checksum: CRC-32 by 04C11DB7, unreflected, starting at zero. */
function sign(page: Buffer): void {
  page.writeUInt32LE(0, 22);
  let sum = 0;
  for (const byte of page) sum = ((sum << 8) ^ (remainders[((sum >>> 24) ^ byte) & 0xff] as number)) >>> 0;
  page.writeUInt32LE(sum, 22);
}
