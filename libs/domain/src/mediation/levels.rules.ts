/** Who decides the levels of mediators. */
import type { MediatorLevel, RegisterRefusalCode } from '@gongzhi/contracts/mediation';
import { codeLengths } from '../areas/index.ts';
import { grant, refuse, type Decision } from '../decision.ts';

/** The tier that decides a level. */
const deciders = { township_able: 'township', township_chief: 'township', county_able: 'county', county_chief: 'county', county_expert: 'county' } as const satisfies Record<MediatorLevel, 'township' | 'county'>;

/**
 * May a director whose grants reach these areas decide a mediator's level? Township levels are the township's to give and to take, county levels
 * the county's; so a township does not undo what the county decided.
 */
export function mayDecideLevel(mediator: Readonly<{ area: string; level: MediatorLevel | null }>, next: MediatorLevel | null, reach: readonly string[]): Decision<object, RegisterRefusalCode> {
  if (next === mediator.level) return refuse('LEVEL_UNCHANGED', { field: 'level' });
  if (next && deciders[next] === 'township' && mediator.area.length < codeLengths.township) return refuse('LEVEL_NOT_OF_TIER', { field: 'level' });
  const areas = [mediator.level, next].filter((level) => level !== null).map((level) => mediator.area.slice(0, codeLengths[deciders[level]]));
  return areas.every((area) => reach.some((granted) => area.startsWith(granted))) ? grant() : refuse('LEVEL_NOT_YOURS');
}
