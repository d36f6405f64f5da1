import { z } from 'zod';
import { choice, pageInput, pageOf } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import type { Text } from '../contract/text.ts';
import { matterFilters, MatterItem } from './matter-item.ts';

/** The lists people work from (待办队列). */
export const queueNames = {
  mine: { 'zh-CN': '我的', en: 'In my hands' },
  'my-unit': { 'zh-CN': '本单位', en: "My unit's" },
  'my-area': { 'zh-CN': '本辖区', en: 'In my area' },
  overdue: { 'zh-CN': '已逾期', en: 'Overdue' },
  'due-today': { 'zh-CN': '今日到期', en: 'Due today' },
  referred: { 'zh-CN': '抄送、会办与待接收', en: 'Referred to my unit, supported by it, or offered to it' },
  reported: { 'zh-CN': '我反映的', en: 'Brought in by me' },
} as const satisfies Record<string, Text>;
export const QueueName = choice(queueNames).meta({ id: 'QueueName' });
export type QueueName = z.infer<typeof QueueName>;

/** `due` lists open matters, the next due first and those without a due moment last; `received` and `-received` list open and ended ones. */
export const queueSorts = {
  due: { 'zh-CN': '最先到期', en: 'Next due first' },
  '-received': { 'zh-CN': '最新登记', en: 'Newest first' },
  received: { 'zh-CN': '最早登记', en: 'Oldest first' },
} as const satisfies Record<string, Text>;
export const QueueSort = choice(queueSorts).meta({ id: 'QueueSort' });
export type QueueSort = z.infer<typeof QueueSort>;

const anyOrder = ['due', 'received', '-received'] as const satisfies readonly QueueSort[];
const newestFirst = ['-received', 'received'] as const satisfies readonly QueueSort[];

/** The orders each queue can be read in; the first is the usual one. */
export const queueOrders: Readonly<Record<QueueName, readonly QueueSort[]>> = {
  mine: anyOrder, 'my-unit': anyOrder, 'my-area': anyOrder, overdue: ['due'], 'due-today': ['due'], referred: newestFirst, reported: newestFirst,
};

/** What is looked at: a queue, its order, and what narrows it down. */
export const QueueQuery = z.strictObject({ queue: QueueName, sort: QueueSort.optional(), ...matterFilters }).meta({ id: 'QueueQuery' });
export type QueueQuery = z.infer<typeof QueueQuery>;

const list = query({
  summary: { 'zh-CN': '待办队列', en: 'List a queue' },
  description: [
    'Sorted by `due` unless said otherwise: open matters, the next due first. `received` and `-received` list open and ended matters by the moment they came in.',
    '`overdue` and `due-today` only know `due`; `referred` and `reported` only `-received` (their default) and `received`.',
    'A page may hold fewer items than asked for, even none, when few matters pass the filters: as long as there is `next`, there may be more.',
  ].join(' '),
  http: 'GET /v1/queues/{queue}',
  allow: 'matter:read',
  input: QueueQuery.extend(pageInput),
  output: pageOf(MatterItem),
});

export const queues = { list };
