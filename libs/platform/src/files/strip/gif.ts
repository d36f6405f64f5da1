import { Bytes } from './bytes.ts';
import { must, mustBeViewable } from './unusable.ts';

/** A GIF without comments, plain-text and application extensions (XMP, profiles) but the loop count, and nothing after its end. */
export function stripGif(content: Uint8Array): Uint8Array {
  const bytes = new Bytes(content);
  must(/^GIF8[79]a$/.test(bytes.text(0, 6)));
  mustBeViewable(bytes.little(6, 2), bytes.little(8, 2));
  let at = 13 + tableSize(bytes.big(10, 1));
  const parts: Uint8Array[] = [bytes.slice(0, at)];
  let images = 0;
  for (;;) {
    const start = at;
    const mark = bytes.big(at, 1);
    if (mark === 0x3b) break;
    if (mark === 0x2c) {
      mustBeViewable(bytes.little(at + 5, 2), bytes.little(at + 7, 2));
      at = endOfBlocks(bytes, at + 11 + tableSize(bytes.big(at + 9, 1)));
      images += 1;
      parts.push(bytes.slice(start, at));
    } else {
      must(mark === 0x21);
      at = endOfBlocks(bytes, at + 2);
      if (bytes.big(start + 1, 1) === 0xf9 || isLoopCount(bytes, start, at)) parts.push(bytes.slice(start, at));
    }
  }
  must(images > 0);
  return Buffer.concat([...parts, Buffer.from([0x3b])]);
}

const tableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** After a row of length-prefixed blocks that ends with an empty one. */
function endOfBlocks(bytes: Bytes, start: number): number {
  let at = start;
  for (let size = bytes.big(at, 1); size > 0; size = bytes.big(at, 1)) at += 1 + size;
  return at + 1;
}

const isLoopCount = (bytes: Bytes, start: number, end: number): boolean =>
  bytes.big(start + 1, 1) === 0xff && end - start === 19 && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(bytes.text(start + 3, 11));
