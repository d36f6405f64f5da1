import { describe, expect, test } from '@jest/globals';
import { planAreaChange, type KnownArea } from './index.ts';

const area = (code: string, more: Partial<KnownArea> = {}): KnownArea => ({ code, validFrom: '2000-01-01', validTo: null, hasParts: false, ...more });
const [a, b, c, township] = ['500235001001', '500235001002', '500235001003', '500235001'];
const known = [area('500235', { hasParts: true }), area(township, { hasParts: true }), area(a), area(b)];
const into = (code: string, name?: string, weight = 1) => ({ code, name, weight });
const plan = (predecessors: string[], successors: ReturnType<typeof into>[], more: { effectiveOn?: string; areas?: KnownArea[] } = {}) =>
  planAreaChange({ predecessors, successors, effectiveOn: more.effectiveOn ?? '2026-03-01' }, more.areas ?? known, '2026-03-05');

describe('changes of areas', () => {
  test('villages merge into a new one, or into one that goes on', () => {
    expect(plan([a, b], [into(c, '新村')])).toEqual({ ok: true, begin: [{ code: c, name: '新村' }], end: [a, b], moveTo: c });
    expect(plan([a, b], [into(b)])).toEqual({ ok: true, begin: [], end: [a], moveTo: b });
  });

  test('a split ends the old code unless it is among the parts; what is open moves to the largest', () => {
    expect(plan([a], [into(a, undefined, 2), into(c, '析出村', 3)])).toMatchObject({ ok: true, end: [], begin: [{ code: c }] });
    expect(plan([a], [into(b, undefined, 1), into(c, '析出村', 3)])).toMatchObject({ ok: true, end: [a], moveTo: c });
  });

  test.each([
    ['an area that is unknown', plan(['500235001009'], [into(b)]), 'AREA_UNKNOWN'],
    ['an area that has ended', plan([a], [into(b)], { areas: [...known.slice(0, 2), area(a, { validTo: '2025-01-01' }), area(b)] }), 'AREA_UNKNOWN'],
    ['a successor that has ended', plan([a], [into(b)], { areas: [...known.slice(0, 3), area(b, { validTo: '2025-01-01' })] }), 'AREA_UNKNOWN'],
    ['a new area whose parent is unknown', plan([a], [into('500235009001', '新村')]), 'AREA_UNKNOWN'],
    ['another tier', plan([a], [into(township)]), 'AREA_OTHER_TIER'],
    ['another county', plan([a], [into('500236001001', '新村')]), 'AREA_OTHER_TIER'],
    ['a county', plan(['500235'], [into('500236', '新县')]), 'AREA_OTHER_TIER'],
    ['tomorrow', plan([a], [into(b)], { effectiveOn: '2026-03-06' }), 'AREA_CHANGE_DAY'],
    ['a day before the area was there', plan([a], [into(b)], { effectiveOn: '1999-12-31' }), 'AREA_CHANGE_DAY'],
    ['a new area without a name', plan([a], [into(c)]), 'AREA_NAME_REQUIRED'],
    ['a name for an area that is there', plan([a], [into(b, '新名')]), 'AREA_EXISTS'],
    ['a part without weight', plan([a], [into(b, undefined, 0), into(c, '新村')]), 'AREA_PARTS_UNSOUND'],
    ['a part twice', plan([a], [into(c, '新村'), into(c, '新村')]), 'AREA_PARTS_UNSOUND'],
    ['a township that still has villages', plan([township], [into('500235002', '新街道')]), 'AREA_HAS_PARTS'],
  ])('refused: %s', (_, decision, refusal) => {
    expect(decision).toMatchObject({ ok: false, refusal });
  });
});
