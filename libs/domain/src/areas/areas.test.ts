import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ancestorsOf, areaTiers, codeLengths, communityKind, countyOf, isWithin, lowestCommonAncestor, parentOf, parseAreaCode, shortName, tierLabel, tierOf } from './index.ts';

const seeds = ['yunyang', 'taicang', 'kangbashi'].map((place) =>
  readFileSync(new URL(`../../../../apps/casework/seed/areas/${place}.csv`, import.meta.url), 'utf8')
    .trim().split('\n').slice(1).map((line) => line.split(',') as [code: string, name: string]));
const real = seeds.flat();

const anyCode = fc
  .tuple(fc.constantFrom('11', '15', '32', '50'), fc.constantFrom(...areaTiers), fc.stringMatching(/^\d{13}$/))
  .map(([province, tier, digits]) => (province + digits).slice(0, codeLengths[tier]));

describe('area codes', () => {
  test('every real code parses, has its parent in the file, and a label', () => {
    for (const rows of seeds) {
      const codes = new Set(rows.map(([code]) => code));
      for (const [code] of rows) {
        expect(parseAreaCode(code)).toEqual({ ok: true, code, tier: tierOf(code) });
        const parent = parentOf(code);
        if (parent) expect(codes).toContain(parent);
        expect(Object.keys(tierLabel(tierOf(code)))).toEqual(['zh-CN', 'en']);
      }
    }
  });

  test('counts of the real counties', () => {
    const count = (county: string, tier: string) => real.filter(([code]) => tierOf(code) === tier && isWithin(code, county)).length;
    expect([count('500235', 'township'), count('500235', 'village')]).toEqual([42, 480]);
    expect(count('150603', 'township')).toBe(5);
  });

  test.each([
    ['50023', 'WRONG_LENGTH'], ['', 'NOT_DIGITS'], ['50a2', 'NOT_DIGITS'], ['５０', 'NOT_DIGITS'], ['99', 'UNKNOWN_PROVINCE'], ['500000', 'PADDED'],
  ])('refuses %j as %s', (text, reason) => {
    expect(parseAreaCode(text)).toMatchObject({ ok: false, reason });
  });

  test('real oddities are codes: a city without counties, an island township, a development zone', () => {
    for (const code of ['441900', '350527000', '350527000000', '150603400498', '5002']) expect(parseAreaCode(code).ok).toBe(true);
  });
});

describe('the tree', () => {
  test('a prefix counts only at a level boundary', () => {
    expect(isWithin('500235', '5002')).toBe(true);
    expect(isWithin('500235', '50023')).toBe(false);
    expect(isWithin('50023', '50')).toBe(false);
    expect(isWithin('5002', '500235')).toBe(false);
    expect(isWithin('500235', '500235')).toBe(true);
  });

  test('an area is within exactly its ancestors and itself', () => {
    fc.assert(fc.property(anyCode, anyCode, (code, other) => {
      expect(isWithin(code, other)).toBe([...ancestorsOf(code), code].includes(other));
    }));
  });

  test('the parent is the last ancestor, one tier up', () => {
    fc.assert(fc.property(anyCode, (code) => {
      const parent = parentOf(code);
      expect(parent === null).toBe(tierOf(code) === 'province');
      if (parent) expect(areaTiers.indexOf(tierOf(parent))).toBe(areaTiers.indexOf(tierOf(code)) - 1);
      expect(countyOf(code)).toBe(code.length >= 6 ? code.slice(0, 6) : null);
    }));
  });

  test('the lowest common ancestor holds all, and no smaller area does', () => {
    expect(lowestCommonAncestor(['500235001001', '500235001002'])).toBe('500235001');
    expect(lowestCommonAncestor(['500235001001', '500235102'])).toBe('500235');
    expect(lowestCommonAncestor(['500235', '320585'])).toBeNull();
    expect(lowestCommonAncestor([])).toBeNull();
    fc.assert(fc.property(fc.array(anyCode, { minLength: 1, maxLength: 5 }), (codes) => {
      const common = lowestCommonAncestor(codes);
      const holdAll = [...ancestorsOf(codes[0]!), codes[0]!].filter((candidate) => codes.every((code) => isWithin(code, candidate)));
      expect(common).toBe(holdAll.at(-1) ?? null);
    }));
  });
});

describe('names of communities', () => {
  test.each([
    ['杏家湾社区居民委员会', '杏家湾社区'], ['石云村村民委员会', '石云村'], ['石云村民委员会', '石云村'], ['永丰村委会', '永丰村'], ['新农村委会', '新农村'],
    ['中区社区居委会', '中区社区'], ['新北社区', '新北社区'], ['第一居委会', '第一社区'], ['双江街道', '双江街道'], ['村委会', '村委会'],
  ])('%s is called %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  test('shortening twice changes nothing more, on every real name', () => {
    for (const [, name] of real) expect(shortName(shortName(name))).toBe(shortName(name));
  });

  test('committee names agree with the coding rules wherever the serial number is clear', () => {
    for (const [code, name] of real.filter(([code]) => tierOf(code) === 'village')) {
      const serial = Number(code.slice(9));
      const kind = communityKind(code, name);
      if (serial < 200) expect([name, kind]).toEqual([name, 'urban_community']);
      else if (serial < 400) expect([name, kind]).toEqual([name, 'village']);
      expect(name.includes('虚拟') ? kind : 'other').toBe('other');
    }
  });
});
