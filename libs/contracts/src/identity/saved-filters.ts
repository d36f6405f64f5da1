import { z } from 'zod';
import { QueueQuery } from '../casework/queues.ts';
import { Id, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { refusal } from '../contract/refusal.ts';

/** Saved filters of one person, at most. */
export const savedFilterLimit = 50;

/** A queue as somebody wants to find it again, under a name of their own. Nobody else sees it. */
export const SavedFilter = z.object({ id: Id, name: pii(z.string()), query: QueueQuery, version: z.int() }).meta({ id: 'SavedFilter' });
export type SavedFilter = z.output<typeof SavedFilter>;

const SavedFilters = z.object({ items: z.array(SavedFilter) });
const Name = pii(z.string().trim().min(1).max(40));

const NAME_TAKEN = refusal(409, '您已有同名的常用筛选，请换一个名称。', 'You have a saved filter of this name already; choose another.');

const list = query({
  summary: { 'zh-CN': '我的常用筛选', en: 'List my saved filters' },
  description: 'All of them, in the order the person gave them.',
  http: 'GET /v1/me/saved-filters',
  allow: 'signed-in',
  input: z.strictObject({}),
  output: SavedFilters,
});

const save = command({
  summary: { 'zh-CN': '保存常用筛选', en: 'Save a filter' },
  description: 'It comes last. They follow the person to every device.',
  http: 'POST /v1/me/saved-filters',
  allow: 'signed-in',
  input: z.strictObject({ name: Name, query: QueueQuery }),
  output: SavedFilter,
  errors: { NAME_TAKEN, SAVED_FILTERS_FULL: refusal(409, '常用筛选最多 {limit} 个，请先删除不用的。', 'There may be {limit} saved filters; remove one you no longer need first.') },
  constraints: { saved_filter_name_key: ['NAME_TAKEN', 'name'] },
  success: 201,
});

const change = command({
  summary: { 'zh-CN': '修改常用筛选', en: 'Rename or change a saved filter' },
  http: 'PATCH /v1/me/saved-filters/{id}',
  allow: 'signed-in',
  ifMatch: true,
  input: z.strictObject({ id: Id, name: Name.optional(), query: QueueQuery.optional() }),
  output: SavedFilter,
  errors: { NAME_TAKEN },
  constraints: { saved_filter_name_key: ['NAME_TAKEN', 'name'] },
});

const remove = command({
  summary: { 'zh-CN': '删除常用筛选', en: 'Remove a saved filter' },
  http: 'DELETE /v1/me/saved-filters/{id}',
  allow: 'signed-in',
  input: z.strictObject({ id: Id }),
  output: z.object({}),
});

const arrange = command({
  summary: { 'zh-CN': '排列常用筛选', en: 'Put saved filters in order' },
  description: 'Those named come first, in this order; the others keep theirs after them.',
  http: 'PUT /v1/me/saved-filters',
  allow: 'signed-in',
  input: z.strictObject({ ids: z.array(Id).min(1).max(savedFilterLimit) }),
  output: SavedFilters,
});

export const savedFilters = { list, save, change, remove, arrange };
