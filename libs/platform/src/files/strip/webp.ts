import { Bytes } from './bytes.ts';
import { must, mustBeViewable } from './unusable.ts';

/** VP8X says what follows; colour profile, EXIF and XMP never do afterwards. */
const flagsKept = 0xff & ~(0x20 | 0x08 | 0x04);
const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF']);
const keptInFrame = new Set(['VP8 ', 'VP8L', 'ALPH']);

/** A WebP without EXIF, XMP, colour profile and unknown chunks, those inside animation frames included. */
export function stripWebp(content: Uint8Array): Uint8Array {
  const bytes = new Bytes(content);
  must(bytes.text(0, 4) === 'RIFF' && bytes.text(8, 4) === 'WEBP');
  const chunks = chunksOf(bytes, 12, 8 + bytes.little(4, 4), kept);
  must(/^VP8[X L]$/.test(chunks[0]?.name ?? '') && chunks.some(({ name }) => ['VP8 ', 'VP8L', 'ANMF'].includes(name)));
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks.map(cleanChunk)]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

function chunksOf(bytes: Bytes, start: number, end: number, names: ReadonlySet<string>): Chunk[] {
  must(end <= bytes.length + (end & 1));
  const chunks: Chunk[] = [];
  for (let at = start; at + 8 <= end; ) {
    const name = bytes.text(at, 4);
    const size = bytes.little(at + 4, 4);
    const data = bytes.slice(at + 8, at + 8 + size);
    if (names.has(name)) chunks.push({ name, data });
    at += 8 + size + (size & 1);
  }
  return chunks;
}

function cleanChunk({ name, data }: Chunk): Buffer {
  const bytes = new Bytes(data);
  if (name === 'VP8X') {
    mustBeViewable(bytes.little(4, 3) + 1, bytes.little(7, 3) + 1);
    return written(name, Buffer.from([bytes.big(0, 1) & flagsKept, ...bytes.slice(1, 10)]));
  }
  if (name === 'VP8 ') mustBeViewable(bytes.little(6, 2) & 0x3fff, bytes.little(8, 2) & 0x3fff);
  if (name === 'VP8L') {
    const sizes = bytes.little(1, 4);
    mustBeViewable((sizes & 0x3fff) + 1, ((sizes >>> 14) & 0x3fff) + 1);
  }
  if (name === 'ANMF') return written(name, Buffer.concat([bytes.slice(0, 16), ...chunksOf(bytes, 16, bytes.length, keptInFrame).map(cleanChunk)]));
  return written(name, data);
}

function written(name: string, data: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length & 1)]);
}
