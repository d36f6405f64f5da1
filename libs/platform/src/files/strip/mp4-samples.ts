import type { Bytes } from './bytes.ts';
import { type Box, boxesIn } from './mp4-boxes.ts';
import { must, unusable } from './unusable.ts';

/** Where a track's chunks of samples lie in the file, from its sample tables (ISO/IEC 14496-12, 8.7). */
export function sampleRanges(bytes: Bytes, track: Box): [from: number, to: number][] {
  const tables = ['mdia', 'minf', 'stbl'].reduce((box, name) => child(bytes, box, name) ?? unusable(), track);
  const sizeOf = sizesOf(bytes, tables);
  const runs = runsOf(bytes, child(bytes, tables, 'stsc') ?? unusable());
  const ranges: [number, number][] = [];
  let sample = 0;
  let run = 0;
  offsetsOf(bytes, tables).forEach((from, index) => {
    while (run + 1 < runs.length && (runs[run + 1] as Run).firstChunk <= index + 1) run += 1;
    const samples = runs[run]?.samples ?? 0;
    let to = from;
    for (const last = sample + samples; sample < last; sample += 1) to += sizeOf(sample);
    must(to <= bytes.length);
    ranges.push([from, to]);
  });
  return ranges;
}

interface Run {
  readonly firstChunk: number;
  readonly samples: number;
}

function child(bytes: Bytes, box: Box, name: string): Box | undefined {
  return boxesIn(bytes, box.body, box.end).find((one) => one.name === name);
}

/** Sizes of samples. Old QuickTime sound gives one false size for all: such a file is not taken. */
function sizesOf(bytes: Bytes, tables: Box): (sample: number) => number {
  const box = child(bytes, tables, 'stsz') ?? unusable();
  const count = bytes.big(box.body + 8, 4);
  must(bytes.big(box.body + 4, 4) === 0 && box.body + 12 + count * 4 <= box.end);
  return (sample) => {
    must(sample < count);
    return bytes.big(box.body + 12 + sample * 4, 4);
  };
}

function runsOf(bytes: Bytes, box: Box): Run[] {
  const count = bytes.big(box.body + 4, 4);
  must(box.body + 8 + count * 12 <= box.end);
  return Array.from({ length: count }, (_, index) => {
    const at = box.body + 8 + index * 12;
    return { firstChunk: bytes.big(at, 4), samples: bytes.big(at + 4, 4) };
  });
}

function offsetsOf(bytes: Bytes, tables: Box): number[] {
  const short = child(bytes, tables, 'stco');
  const box = short ?? child(bytes, tables, 'co64') ?? unusable();
  const width = short ? 4 : 8;
  const count = bytes.big(box.body + 4, 4);
  must(box.body + 8 + count * width <= box.end);
  return Array.from({ length: count }, (_, index) => (short ? bytes.big(box.body + 8 + index * 4, 4) : bytes.big64(box.body + 8 + index * 8)));
}
