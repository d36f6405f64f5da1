import { describe, expect, test } from '@jest/globals';
import { mayEstablish } from './centres.rules.ts';

const county = '500235';
const township = '500235001';
const village = '500235001001';

describe('where a centre is set up', () => {
  test.each([
    ['county', county, true], ['county', township, false], ['township', township, true], ['township', village, false], ['village', village, true], ['village', '500235001001001', false],
    ['enterprise', village, true], ['enterprise', township, true], ['enterprise', county, true], ['enterprise', '5002', false],
  ] as const)('%s centre in %s: %s', (tier, area, fits) => {
    expect(mayEstablish({ tier, area })).toEqual(fits ? { ok: true } : { ok: false, refusal: 'CENTRE_TIER_MISFIT', details: { field: 'area' } });
  });

  test('an industry centre names its field, and no other does', () => {
    expect(mayEstablish({ tier: 'industry', area: county, industry: 'traffic' }).ok).toBe(true);
    expect(mayEstablish({ tier: 'industry', area: county })).toMatchObject({ refusal: 'CENTRE_INDUSTRY_NEEDED' });
    expect(mayEstablish({ tier: 'industry', area: village, industry: 'traffic' })).toMatchObject({ refusal: 'CENTRE_TIER_MISFIT' });
    expect(mayEstablish({ tier: 'village', area: village, industry: 'traffic' })).toMatchObject({ refusal: 'CENTRE_INDUSTRY_MISFIT' });
  });
});
