import { casework } from '@gongzhi/contracts/casework';
import { codeLengths } from '@gongzhi/domain/areas';
import { sql } from 'kysely';
import { handle } from '../handle.ts';
import { countAlerted, namesOf } from './supervision.queries.ts';

export const summariseSupervision = handle(casework.supervision.summary)(async ({ input, db, scope }) => {
  const { by, area } = input;
  const key = by === 'unit' ? sql<string | null>`m.unit_id::text` : sql<string | null>`left(m.area, ${sql.lit(lengthBelow(area ?? widest(scope.areas)))})`;
  const rows = await countAlerted(db, key, area);
  const names = await namesOf(db, by, rows.flatMap((row) => (row.key === null ? [] : [row.key])));
  const sum = (of: 'yellow' | 'red' | 'escalated'): number => rows.reduce((total, row) => total + row[of], 0);
  return {
    items: rows.map((row) => ({ ...row, name: row.key === null ? null : (names.get(row.key) ?? { 'zh-CN': row.key, en: row.key }) })),
    total: { yellow: sum('yellow'), red: sum('red'), escalated: sum('escalated') },
  };
});

/** The widest of somebody's areas; a unit's officers count by county. */
const widest = (areas: readonly string[]): string => areas.toSorted((one, other) => one.length - other.length)[0] ?? '0000';

/** Digits of the codes right below an area. */
const lengthBelow = (area: string): number => Object.values(codeLengths).find((length) => length > area.length) ?? codeLengths.grid;
