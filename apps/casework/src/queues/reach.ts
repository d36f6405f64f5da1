import type { Scope } from '@gongzhi/platform';

/** Whether rows come by the next due moment or in the order of reception: different indexes serve them. */
export type Order = 'due' | 'received' | '-received';

/** Rows a list leaves to others: another branch reads them already. */
export interface Others {
  readonly areas: readonly string[];
  readonly units: readonly string[];
}

/**
 * Where rows are read: one ordered index range for each value of a column. The ranges are merged, each read only as far as the page needs, so
 * that a page costs the same at any depth and in a table of any size.
 */
export interface Branch {
  readonly column: 'county' | 'township' | 'village' | 'area' | 'unit_id' | 'handler_id' | 'reporter_id' | 'pending_unit_id' | 'referred_unit';
  /** The values themselves, or every county or area that lies below them. */
  readonly match: 'equal' | 'counties below' | 'areas below';
  readonly values: readonly string[];
  /** Only these areas and what lies below. */
  readonly only?: readonly string[];
  readonly except?: Others;
}

/** The branches that read area subtrees. */
export function branchesOfAreas(areas: readonly string[], order: Order): Branch[] {
  const widest = withoutNested(areas);
  const ofLength = (...lengths: number[]) => widest.filter((code) => lengths.includes(code.length));
  const grids = ofLength(15);
  const branches: Branch[] = [
    { column: 'county', match: 'counties below', values: ofLength(0, 2, 4) },
    { column: 'county', match: 'equal', values: ofLength(6) },
    { column: 'township', match: 'equal', values: ofLength(9) },
    // Open matters are indexed by village; all of them by exact area, so there a village is read grid by grid.
    order === 'due' ? { column: 'village', match: 'equal', values: ofLength(12) } : { column: 'area', match: 'areas below', values: ofLength(12) },
    order === 'due' ? { column: 'village', match: 'equal', values: withoutNested(grids.map((code) => code.slice(0, 12))), only: grids } : { column: 'area', match: 'equal', values: grids },
  ];
  return branches.filter(({ values }) => values.length > 0);
}

/** Everything in a scope: its areas, what its units own, support, were referred or asked to take over, and what the person brought in. By due moment only what is owned counts: it is theirs to do. */
export function branchesOfScope(scope: Scope, order: Order): Branch[] {
  const owned: Branch = { column: 'unit_id', match: 'equal', values: scope.units, except: { areas: scope.areas, units: [] } };
  const others: Branch[] = order === 'due' ? [] : [...branchesOfParts(scope.units), { column: 'reporter_id', match: 'equal', values: scope.person === '-' ? [] : [scope.person] }];
  const elsewhere = others.map((branch) => ({ ...branch, except: { areas: scope.areas, units: scope.units } }));
  return [...branchesOfAreas(scope.areas, order), owned, ...elsewhere].filter(({ values }) => values.length > 0);
}

/** What units take part in without owning it. */
export function branchesOfParts(units: readonly string[]): Branch[] {
  return [{ column: 'referred_unit', match: 'equal', values: units }, { column: 'pending_unit_id', match: 'equal', values: units }];
}

/** What a reach has in an area: the whole area, or the parts below it. */
export function withinArea(reach: readonly string[], area: string): string[] {
  if (reach.some((code) => area.startsWith(code))) return [area];
  return reach.filter((code) => code.startsWith(area));
}

/** The codes that don't lie below another of them. */
export function withoutNested(codes: readonly string[]): string[] {
  const distinct = [...new Set(codes)];
  return distinct.filter((code) => !distinct.some((other) => other !== code && code.startsWith(other)));
}
