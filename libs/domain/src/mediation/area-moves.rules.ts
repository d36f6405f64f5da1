/** What becomes of a dispute when areas are merged or split. */
import { lowestCommonAncestor } from '../areas/index.ts';

/** A merge or a split as it was announced; weights say how much of the old each part took. */
type Change = Readonly<{ predecessors: readonly string[]; successors: readonly Readonly<{ code: string; weight: number }>[] }>;

/** Areas that end with a change, and where what is there moves: to the part that takes most, the first named of equals. A code that goes on keeps what is there. */
export function areaMoves({ predecessors, successors }: Change): { ended: string[]; moveTo: string } {
  const ended = predecessors.filter((code) => !successors.some((successor) => successor.code === code));
  return { ended, moveTo: successors.reduce((best, part) => (part.weight > best.weight ? part : best)).code };
}

/** Where a dispute lies and who sees it. */
type Places = Readonly<{ areas: readonly string[]; reachAreas: readonly string[]; centreArea: string }>;

/**
 * The same after areas ended: the successor stands wherever they stood, and the dispute's own area is anew the lowest that holds all of them. Whoever
 * had it in reach keeps it: areas are added to the reach and none that lasts is taken from it.
 */
export function movedPlaces({ areas, reachAreas, centreArea }: Places, ended: readonly string[], to: string): Places & { readonly area: string } {
  const moved = (code: string): string => (ended.includes(code) ? to : code);
  const after = [...new Set(areas.map(moved))];
  const area = lowestCommonAncestor(after)!;
  return { area, areas: after, centreArea: moved(centreArea), reachAreas: [...new Set([...reachAreas.map(moved), area, moved(centreArea)])] };
}
