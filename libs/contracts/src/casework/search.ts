import { z } from 'zod';
import { pageInput, pageOf, pii } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { matterFilters, MatterItem } from './matter-item.ts';

const { kind, status, area, receivedFrom, receivedTo } = matterFilters;
const narrowing = { kind, status, area, receivedFrom, receivedTo };

const matters = query({
  summary: { 'zh-CN': '检索事项', en: 'Search matters' },
  description: [
    'By code, as it was typed or scanned; by words of title, description and place; or, without either, everything in the order of reception. Newest first, within reach.',
    'A page may hold fewer items than asked for, even none: as long as there is `next`, there may be more. A new matter is found by its words within a second or two.',
  ].join(' '),
  http: 'GET /v1/search',
  allow: 'matter:read',
  audited: true,
  input: z.strictObject({ ...pageInput, code: z.string().trim().min(1).max(80).optional(), text: pii(z.string().trim().min(1).max(100)).optional(), ...narrowing }),
  output: pageOf(MatterItem),
});

const persons = query({
  summary: { 'zh-CN': '按当事人检索事项', en: 'Search matters by person' },
  description: 'By name (two characters of it or more) or contact of who brought it in or whom it is for. Every search is audited.',
  http: 'GET /v1/search/persons',
  allow: 'matter:search-persons',
  audited: true,
  input: z.strictObject({ ...pageInput, person: pii(z.string().trim().min(1).max(60)), ...narrowing }),
  output: pageOf(MatterItem),
});

export const search = { matters, persons };
