/** How many mediators areas should have, and how many they have. */
import { z } from 'zod';
import { AreaCode, Day, pageInput, pageOf } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { registerErrors } from './register-refusals.ts';

const Population = z
  .object({ area: AreaCode, name: z.string(), population: z.int().nullable(), populationOn: Day.nullable(), required: z.int().nullable().describe('Null where the population is unknown, or there is no norm') })
  .meta({ id: 'AreaPopulation' });

const setPopulation = command({
  summary: { 'zh-CN': '登记人口数', en: 'Record the population of an area' },
  description: 'As counted on a day; an earlier count does not replace a later one.',
  http: 'PUT /v1/mediation-staffing/{area}/population',
  allow: 'mediator:keep',
  input: z.strictObject({ area: AreaCode, population: z.int().min(0).max(100_000_000), on: Day }),
  output: Population,
  errors: registerErrors('AREA_UNKNOWN', 'POPULATION_LATER', 'POPULATION_OUTDATED'),
});

const Staffing = Population.extend({
  /** Active mediators whose centre is in this very area; those of areas below count there. */
  present: z.int(),
  missing: z.int().nullable(),
}).meta({ id: 'AreaStaffing' });

const report = query({
  summary: { 'zh-CN': '调解员配备情况', en: 'Who lacks how many mediators' },
  description: 'A county, township or village and what lies below it, most missing first; areas whose population is unknown come last, and are counted apart.',
  http: 'GET /v1/mediation-staffing',
  allow: 'staffing:read',
  input: z.strictObject({ ...pageInput, area: AreaCode.refine((code) => code.length >= 6) }),
  output: pageOf(Staffing).extend({
    totals: z.object({ areas: z.int(), unknown: z.int().describe('Areas whose population is not known'), required: z.int(), present: z.int(), missing: z.int() }),
  }),
});

export const staffing = { setPopulation, report };
