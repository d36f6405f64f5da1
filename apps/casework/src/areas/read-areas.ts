import { readFileSync } from 'node:fs';
import type { AreaRow } from './load-areas.ts';

/** Reads areas from a CSV file whose first two columns are code and name, with a header; names may be in double quotes. */
export function readAreas(path: string): AreaRow[] {
  const lines = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!/^code,name\b/.test(lines[0]!)) throw new Error(`${path}: the first line must begin with code,name`);
  return lines.flatMap((line, index) => {
    if (index === 0 || line === '') return [];
    const match = /^(\d+),(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/.exec(line);
    const name = match?.[2]?.replaceAll('""', '"') ?? match?.[3];
    if (!name) throw new Error(`${path}:${index + 1}: not a code and a name: ${line}`);
    return [{ code: match![1]!, name }];
  });
}
