import type { Text } from '@gongzhi/contracts';
import { isWithin } from '../areas/area-tree.ts';
import type { Day } from './days.ts';

/**
 * Days an area's offices are closed, or work although the official calendar rests; both ends included. It holds for all
 * areas inside. Without an area it is national: a State Council notice entered before the calendar package has it.
 */
export type Closure = Readonly<{ area: string | null; from: Day; to: Day; reason: Text; kind: 'closed' | 'working' }>;

/** The closures that hold for an area, widest area first, so that the nearest one decides when several name a day. */
export function closuresFor(area: string, closures: readonly Closure[]): Closure[] {
  return closures
    .filter((closure) => closure.area === null || isWithin(area, closure.area))
    .sort((a, b) => (a.area?.length ?? 0) - (b.area?.length ?? 0));
}
