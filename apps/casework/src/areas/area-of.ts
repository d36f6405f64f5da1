import type { Area } from '@gongzhi/contracts/casework';
import { ancestorsOf, shortName } from '@gongzhi/domain/areas';
import type { AreaChange } from '@gongzhi/domain/areas';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { findAreas, type AreaChangeRow, type AreaRow } from './areas.queries.ts';

/** An area as the contract shows it in a list. */
export function areaOf(row: AreaRow): Area {
  return { code: row.code, name: row.name, shortName: shortName(row.name), tier: row.tier as Area['tier'], hasParts: row.has_parts, validTo: row.valid_to };
}

/** Names of areas by their codes, from the county down: 云阳县双江街道杏家湾社区. */
export async function displayNames(db: Kysely<Database>, rows: readonly AreaRow[]): Promise<Map<string, string>> {
  const above = await findAreas(db, [...new Set(rows.flatMap(({ code }) => ancestorsOf(code)))]);
  const names = new Map([...above, ...rows].map(({ code, name }) => [code, shortName(name)]));
  return new Map(rows.map(({ code }) => [code, [...ancestorsOf(code), code].filter((part) => part.length >= 6 || part === code).map((part) => names.get(part) ?? '').join('')]));
}

/** A recorded change as the contract shows it. */
export function changeOf(row: AreaChangeRow) {
  const successors = row.successors.map((code, index) => ({ code, weight: row.weights[index]! }));
  return { id: row.id, kind: row.kind as 'merge' | 'split' | 'rename', effectiveOn: row.effective_on, predecessors: row.predecessors, successors };
}

/** Recorded changes as the rules of area history read them; a new name is no new area. */
export function changesOf(rows: readonly AreaChangeRow[]): AreaChange[] {
  return rows.map(changeOf).filter(({ kind }) => kind !== 'rename').flatMap(({ effectiveOn, predecessors, successors }) => predecessors.map((code) => ({ day: effectiveOn, code, into: successors })));
}
