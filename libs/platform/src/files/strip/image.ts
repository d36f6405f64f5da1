import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { unusable } from './unusable.ts';
import { stripWebp } from './webp.ts';

/** An image without its metadata, its kind told by its first bytes. */
export function stripImage(content: Uint8Array): Uint8Array {
  const mark = Buffer.from(content.subarray(0, 12)).toString('latin1');
  if (mark.startsWith('\xff\xd8\xff')) return stripJpeg(content);
  if (mark.startsWith('\x89PNG')) return stripPng(content);
  if (mark.startsWith('GIF8')) return stripGif(content);
  if (/^RIFF.{4}WEBP$/s.test(mark)) return stripWebp(content);
  return unusable();
}
