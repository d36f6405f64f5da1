import { Bytes } from './bytes.ts';
import { type Box, boxesIn, discard } from './mp4-boxes.ts';
import { sampleRanges } from './mp4-samples.ts';
import { must } from './unusable.ts';

/** What playing needs, level by level; every other box (udta, meta, uuid, tref, the makers' own) becomes free space of zeros. */
const kept: Readonly<Record<string, ReadonlySet<string>>> = {
  '': new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'mfra']),
  moov: new Set(['mvhd', 'trak', 'mvex', 'iods']),
  trak: new Set(['tkhd', 'edts', 'mdia']),
  mdia: new Set(['mdhd', 'hdlr', 'minf']),
  minf: new Set(['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl']),
  stbl: new Set(['stsd', 'stts', 'ctts', 'cslg', 'stss', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'sdtp', 'sgpd', 'sbgp']),
  mvex: new Set(['mehd', 'trex']),
  moof: new Set(['mfhd', 'traf']),
  traf: new Set(['tfhd', 'tfdt', 'trun', 'sdtp', 'sgpd', 'sbgp']),
};

/**
 * An MP4, M4A or QuickTime file with sound and picture tracks only, sizes and offsets unchanged: other boxes become free space, names and
 * moments in headers are zeroed, and in an unfragmented file so is all media data no kept track uses (GPS and sensor tracks, hidden pieces).
 */
export function stripMp4(content: Uint8Array): Uint8Array {
  const bytes = new Bytes(Buffer.from(content));
  const top = boxesIn(bytes, 0, bytes.length);
  must(top[0]?.name === 'ftyp' && top.filter(({ name }) => name === 'moov').length === 1);
  const movie = top.find(({ name }) => name === 'moov') as Box;
  const tracks = boxesIn(bytes, movie.body, movie.end).filter(({ name }) => name === 'trak');
  const playable = tracks.filter((track) => isPlayable(bytes, track));
  must(playable.length > 0);
  const fragmented = top.some(({ name }) => name === 'moof');
  must(!fragmented || playable.length === tracks.length);
  if (!fragmented) zeroOutside(bytes, top.filter(({ name }) => name === 'mdat'), playable.flatMap((track) => sampleRanges(bytes, track)));
  for (const track of tracks) if (!playable.includes(track)) discard(bytes, track);
  clean(bytes, '', 0, bytes.length);
  return bytes.all;
}

function isPlayable(bytes: Bytes, track: Box): boolean {
  const media = boxesIn(bytes, track.body, track.end).find(({ name }) => name === 'mdia');
  const handler = media && boxesIn(bytes, media.body, media.end).find(({ name }) => name === 'hdlr');
  return handler !== undefined && ['vide', 'soun'].includes(bytes.text(handler.body + 8, 4));
}

function clean(bytes: Bytes, parent: string, start: number, end: number): void {
  for (const box of boxesIn(bytes, start, end)) {
    if (!kept[parent]?.has(box.name)) discard(bytes, box);
    else if (box.name === 'hdlr') bytes.slice(Math.min(box.body + 12, box.end), box.end).fill(0);
    else if (['mvhd', 'tkhd', 'mdhd'].includes(box.name)) forgetMoments(bytes, box);
    else if (box.name in kept) clean(bytes, box.name, box.body, box.end);
  }
}

/** Created and changed: two numbers of four bytes, of eight in version 1. */
function forgetMoments(bytes: Bytes, { body, end }: Box): void {
  const size = bytes.big(body, 1) === 1 ? 16 : 8;
  must(body + 4 + size <= end);
  bytes.slice(body + 4, body + 4 + size).fill(0);
}

function zeroOutside(bytes: Bytes, boxes: readonly Box[], ranges: readonly (readonly [number, number])[]): void {
  const used = [...ranges].sort(([a], [b]) => a - b);
  for (const { body, end } of boxes) {
    let at = body;
    for (const [from, to] of used) {
      if (to <= at || from >= end) continue;
      if (from > at) bytes.slice(at, from).fill(0);
      at = Math.min(to, end);
    }
    bytes.slice(at, end).fill(0);
  }
}
