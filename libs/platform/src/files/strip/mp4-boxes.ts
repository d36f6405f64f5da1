import type { Bytes } from './bytes.ts';
import { must } from './unusable.ts';

/** A box of an ISO media file. */
export interface Box {
  readonly name: string;
  readonly start: number;
  /** Where what follows the header begins. */
  readonly body: number;
  readonly end: number;
}

/** Boxes one file may have: many more than films need, few enough to read at once. */
const boxLimit = 20_000;

/** The boxes between two places, one after the other, filling them. */
export function boxesIn(bytes: Bytes, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end; at = (boxes.at(-1) as Box).end) {
    // QuickTime ends some lists of boxes with four zeros.
    if (end - at === 4 && bytes.big(at, 4) === 0) break;
    const size = bytes.big(at, 4);
    const body = at + (size === 1 ? 16 : 8);
    const boxEnd = size === 0 ? end : at + (size === 1 ? bytes.big64(at + 8) : size);
    must(boxEnd >= body && boxEnd <= end && boxes.length < boxLimit);
    boxes.push({ name: bytes.text(at + 4, 4), start: at, body, end: boxEnd });
  }
  return boxes;
}

/** Makes a box free space of zeros, without moving anything. */
export function discard(bytes: Bytes, box: Box): void {
  bytes.all.write('free', box.start + 4, 'latin1');
  bytes.slice(box.body, box.end).fill(0);
}
