import { mayDoToDispute, mayEstablish, mayServe, isOpenDispute, type DisputeState } from '@gongzhi/domain/mediation';
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { disputeTally } from '../dispute-tally.ts';
import { publishedDisputes, publishedRegister } from '../published.ts';
import { planDisputes } from './disputes.ts';
import { planCentres, planMediators } from './register.ts';
import { dayOfMoment, type Township } from './yunyang.ts';

const codes = readFileSync(new URL('../../../apps/casework/seed/areas/yunyang.csv', import.meta.url), 'utf8').split('\n').flatMap((line) => /\b500235\d{3}(\d{3})?\b/.exec(line)?.[0] ?? []);
const townships: Township[] = [...new Set(codes.map((code) => code.slice(0, 9)))].map((code) => ({ code, name: code, villages: codes.filter((village) => village.length === 12 && village.startsWith(code)) }));
const counts = publishedRegister('yunyang');
const nobody = { mediators: { folk: 0, industry: 0 }, levels: { township_able: 0, township_chief: 0, county_able: 0, county_chief: 0, county_expert: 0 } };
const centres = planCentres(counts, townships, { industries: new Set(), enterprises: 0 });

describe('the register of Yunyang', () => {
  test('552 organisations: the county, 42 townships, 479 of 480 villages, and 30 of industries and enterprises, each where it may be', () => {
    expect(centres).toHaveLength(552);
    expect(['county', 'township', 'village'].map((tier) => centres.filter((centre) => centre.tier === tier).length)).toEqual([1, 42, 479]);
    expect(new Set(centres.map(({ name }) => name)).size).toBe(552);
    expect(centres.filter((centre) => !mayEstablish(centre).ok)).toEqual([]);
    expect(planCentres(counts, townships, { industries: new Set(['traffic', 'funeral']), enterprises: 3 })).toHaveLength(552 - 4);
  });

  test('7,825 folk and 203 industry mediators who may serve where they do, with the levels that were decided', () => {
    const mediators = planMediators(counts, centres, nobody);
    expect(['folk', 'industry'].map((kind) => mediators.filter((mediator) => mediator.kind === kind).length)).toEqual([7825, 203]);
    for (const [level, number] of Object.entries(counts.levels)) expect([level, mediators.filter((mediator) => mediator.level === level).length]).toEqual([level, number]);
    const byKey = new Map(centres.map((centre) => [centre.key, centre]));
    expect(mediators.filter((mediator) => !mayServe({ ...mediator, recruitedOn: '2024-06-01' }, byKey.get(mediator.centre)!, '2025-12-31').ok)).toEqual([]);
    expect(new Set(mediators.map(({ centre }) => centre)).size).toBe(1 + 42 + 479 + 16);
  });

  test('what others have registered counts', () => {
    const mediators = planMediators(counts, centres, { mediators: { folk: 3, industry: 2 }, levels: { ...nobody.levels, county_chief: 1 } });
    expect(mediators).toHaveLength(7825 + 203 - 5);
    expect(mediators.filter(({ level }) => level === 'county_chief')).toHaveLength(26);
  });
});

describe('the disputes of Yunyang', () => {
  const plan = planDisputes(publishedDisputes('yunyang'), townships, new Set(townships.flatMap(({ villages }) => villages).slice(0, 479)));
  const all = (): number => Infinity;

  test('come to the published figures', () => {
    expect(disputeTally(plan, all, 'village')).toMatchObject({ screened: 4610, settled: 4241 });
    expect(disputeTally(plan, all, 'township')).toMatchObject({ screened: 1750, settled: 1662, diverted: 65, stabilised: 33, crowdsAverted: 25 });
    expect(disputeTally(plan, all, 'county')).toMatchObject({ screened: 1485, settled: 1351, resolvedWithCourt: 185, resolvedWithProcuratorate: 22 });
  });

  test('are recorded from January to May, and every act comes after the one before and may follow it', () => {
    const state: Omit<DisputeState, 'status'> = { sides: 2, allWilling: true, someUnwilling: false, mediators: 1, applicationPending: false, extended: false, followedUp: false } as never;
    for (const { at, acts, willing } of plan) {
      const moments = [at, ...acts.map((act) => act.at)];
      expect(moments.every((moment, index) => index === 0 || moment > moments[index - 1]!)).toBe(true);
      expect(dayOfMoment(at) >= '2026-01-01' && dayOfMoment(at) <= '2026-05-31').toBe(true);
      let status: DisputeState['status'] = 'recorded';
      for (const { action } of acts) {
        const decision = mayDoToDispute({ ...state, status, allWilling: willing, someUnwilling: !willing }, ['centre'], action);
        if (!decision.ok) throw new Error(`${action} in ${status}: ${decision.refusal}`);
        status = decision.next;
      }
      if (acts.some(({ action }) => action === 'conclude_agreement')) expect(isOpenDispute(status)).toBe(false);
    }
  });
});
