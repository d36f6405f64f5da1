/** Stage 2: what it is, whether it is here already, and whose it is. */
import { z } from 'zod';
import { command, query } from '../contract/operation.ts';
import { AreaCode, Id, pii, Wording } from '../contract/fields.ts';
import { actRefusals } from './act-refusals.ts';
import { CategoryCode, Duplicate, Matter } from './matter.ts';
import { progressed } from './matter-events.ts';
import { refusals } from './refusals.ts';
import { PetitionTrack, Urgency } from './vocabulary.ts';

/** What a triage settles. */
const settled = {
  category: CategoryCode,
  urgency: Urgency.optional(),
  /** Where it belongs within the county; another county is a refusal with a destination. */
  area: AreaCode.optional(),
  petitionTrack: PetitionTrack.optional(),
  /** Units and persons an accusation is directed at: they are never given it and cannot see it. */
  accusedUnits: z.array(Id).max(20).optional(),
  accusedPersons: z.array(z.string().min(1).max(80)).max(20).optional(),
  note: pii(z.string().trim().min(1).max(1_000)).optional(),
};

const triageRefusals = actRefusals('AREA_UNKNOWN', 'CATEGORY_UNKNOWN', 'CATEGORY_OTHER_KIND', 'ACCUSED_MAY_NOT_RECEIVE');

const triage = command({
  summary: { 'zh-CN': '分类', en: 'Triage a matter' },
  description: 'Settles category, urgency and area; for a petition its track and whom it accuses. Clocks whose rule changes keep their start and get the new date. May be repeated until it is routed.',
  http: 'POST /v1/matters/{id}/triage',
  allow: 'matter:triage',
  ifMatch: true,
  input: z.strictObject({ id: Id, ...settled }),
  output: Matter,
  errors: triageRefusals,
  constraints: { matter_area_fkey: ['AREA_UNKNOWN', 'area'] },
  emits: [progressed],
});

const duplicates = query({
  summary: { 'zh-CN': '疑似重复事项', en: 'Matters that look the same' },
  description: 'Open matters of the same county within 90 days and within reach that look like this one, likest first, each with its score explained. A person decides.',
  http: 'GET /v1/matters/{id}/duplicates',
  allow: 'matter:triage',
  audited: true,
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(Duplicate) }),
});

const merge = command({
  summary: { 'zh-CN': '并案', en: 'Merge two matters' },
  description: 'The earlier open one survives, unless it has not been accepted yet. Whoever brought in the other one follows the progress of the survivor with their own code.',
  http: 'POST /v1/matters/{id}/merger',
  allow: 'matter:triage',
  ifMatch: true,
  input: z.strictObject({ id: Id, with: Id, note: pii(z.string().trim().min(1).max(1_000)).optional() }),
  output: z.object({ survivor: Matter, absorbed: Matter }),
  errors: actRefusals('MERGE_INTO_ITSELF', 'MERGE_DIFFERENT_COUNTY', 'MERGE_WITH_ACCUSATION', 'MERGE_TARGET_ENDED'),
  emits: [progressed],
});

const RoutedMatter = Matter.extend({ routing: z.object({ entry: z.string().nullable(), service: z.string().nullable(), explanation: Wording }) }).meta({ id: 'RoutedMatter' });
const routeRefusals = { ...actRefusals('TRIAGE_INCOMPLETE', 'ACCUSED_MAY_NOT_RECEIVE', 'UNIT_UNKNOWN'), ROUTE_MISSING: refusals.ROUTE_MISSING };

const route = command({
  summary: { 'zh-CN': '分派', en: 'Route a matter to a unit' },
  description: 'To the unit named, or where the routing table sends it; the answer says why. The clocks for claiming and for objecting start.',
  http: 'POST /v1/matters/{id}/route',
  allow: 'matter:triage',
  ifMatch: true,
  input: z.strictObject({ id: Id, unitId: Id.optional(), note: pii(z.string().trim().min(1).max(1_000)).optional() }),
  output: RoutedMatter,
  errors: routeRefusals,
  emits: [progressed],
});

const dispatch = command({
  summary: { 'zh-CN': '一次派单', en: 'Dispatch a matter' },
  description: 'Accepts a matter unless that is done, triages it and routes it to the unit named, or where the routing table sends it: as the three commands in turn, but all or nothing. The timeline and the events tell of each.',
  http: 'POST /v1/matters/{id}/dispatch',
  allow: 'matter:triage',
  ifMatch: true,
  input: z.strictObject({ id: Id, ...settled, unitId: Id.optional() }),
  output: RoutedMatter,
  errors: { ...triageRefusals, ...routeRefusals },
  constraints: { matter_area_fkey: ['AREA_UNKNOWN', 'area'] },
  emits: [progressed],
});

export const triaging = { triage, duplicates, merge, route, dispatch };
