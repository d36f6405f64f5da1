import { expect, test } from '@jest/globals';
import { mayDecideLevel } from './levels.rules.ts';

const county = ['500235'];
const township = ['500235001'];
const villager = { area: '500235001001', level: null } as const;

test('given somebody of a village, then the township decides township levels and the county all', () => {
  expect(mayDecideLevel(villager, 'township_chief', township).ok).toBe(true);
  expect(mayDecideLevel(villager, 'township_able', county).ok).toBe(true);
  expect(mayDecideLevel(villager, 'county_able', county).ok).toBe(true);
  expect(mayDecideLevel(villager, 'county_expert', township)).toMatchObject({ refusal: 'LEVEL_NOT_YOURS' });
  expect(mayDecideLevel(villager, 'township_able', ['500235001001'])).toMatchObject({ refusal: 'LEVEL_NOT_YOURS' });
  expect(mayDecideLevel(villager, 'township_able', ['500235002'])).toMatchObject({ refusal: 'LEVEL_NOT_YOURS' });
});

test('given a level of the county, then a township neither takes it nor puts another in its place', () => {
  const expert = { ...villager, level: 'county_expert' } as const;
  for (const next of [null, 'township_able'] as const) {
    expect(mayDecideLevel(expert, next, township)).toMatchObject({ refusal: 'LEVEL_NOT_YOURS' });
    expect(mayDecideLevel(expert, next, county).ok).toBe(true);
  }
});

test('given somebody of a county centre, then there is no township level; the level one has is not decided again', () => {
  expect(mayDecideLevel({ area: '500235', level: null }, 'township_able', county)).toMatchObject({ refusal: 'LEVEL_NOT_OF_TIER' });
  expect(mayDecideLevel({ area: '500235', level: 'county_able' }, 'county_able', county)).toMatchObject({ refusal: 'LEVEL_UNCHANGED' });
});
