import { Bytes } from './bytes.ts';
import { must } from './unusable.ts';

/** Bitrates in kbit/s of MPEG 1 and 2 layer III, by index. */
const bitrates = { one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] };
const sampleRates = [44_100, 48_000, 32_000];

/** An MP3 reduced to its audio frames: ID3, APE and Lyrics tags, before, between and after them, and anything else are left out. */
export function stripMp3(content: Uint8Array): Uint8Array {
  const bytes = new Bytes(content);
  const frames: Uint8Array[] = [];
  let at = 0;
  let lost = 0;
  while (at + 4 <= bytes.length) {
    const header = bytes.big(at, 4);
    const size = frameSize(header);
    // A lone frame pattern inside a tag is not a frame: another must follow it, or the file or a tag.
    if (size && at + size <= bytes.length && followedWell(bytes, at + size)) {
      frames.push(bytes.slice(at, at + size));
      at += size;
    } else if (header >>> 8 === 0x49_44_33 && at + 10 <= bytes.length) {
      at = Math.min(bytes.length, at + 10 + syncSafe(bytes, at + 6));
    } else {
      at += 1;
      lost += 1;
    }
  }
  must(frames.length >= 4 && lost <= bytes.length / 2);
  return Buffer.concat(frames);
}

/** Length of the frame a header announces, 0 when it is none of layer III. */
function frameSize(header: number): number {
  if (header >>> 21 !== 0x7ff || ((header >>> 17) & 3) !== 1) return 0;
  const version = (header >>> 19) & 3;
  const bitrate = (version === 3 ? bitrates.one : bitrates.two)[(header >>> 12) & 15];
  const base = sampleRates[(header >>> 10) & 3];
  if (version === 1 || !bitrate || !base) return 0;
  const sampleRate = version === 3 ? base : version === 2 ? base / 2 : base / 4;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * bitrate) / sampleRate) + ((header >>> 9) & 1);
}

const followedWell = (bytes: Bytes, at: number): boolean =>
  at === bytes.length || (at + 4 <= bytes.length && (frameSize(bytes.big(at, 4)) > 0 || /^(ID3|TAG|APE|LYR)/.test(bytes.text(at, 3))));

/** ID3v2 sizes use seven bits of each byte. */
const syncSafe = (bytes: Bytes, at: number): number => [0, 1, 2, 3].reduce((size, index) => size * 128 + (bytes.big(at + index, 1) & 0x7f), 0);
