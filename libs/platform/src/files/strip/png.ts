import { Bytes } from './bytes.ts';
import { must, mustBeViewable } from './unusable.ts';

const signature = '\x89PNG\r\n\x1a\n';

/** What pixels, colours and animation need; texts, EXIF, times, profiles and unknown chunks are left out. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT']);

/** A PNG (animated ones too) with only the chunks its picture needs, and nothing after its end. */
export function stripPng(content: Uint8Array): Uint8Array {
  const bytes = new Bytes(content);
  must(bytes.text(0, 8) === signature && bytes.text(12, 4) === 'IHDR');
  mustBeViewable(bytes.big(16, 4), bytes.big(20, 4));
  const parts: Uint8Array[] = [bytes.slice(0, 8)];
  let data = false;
  for (let at = 8; ; ) {
    const name = bytes.text(at + 4, 4);
    const end = at + 12 + bytes.big(at, 4);
    const chunk = bytes.slice(at, end);
    if (kept.has(name)) parts.push(chunk);
    if (name === 'IDAT') data = true;
    if (name === 'IEND') break;
    at = end;
  }
  must(data);
  return Buffer.concat(parts);
}
