import { z } from 'zod';
import { BilingualText } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { CategoryCode } from './matter.ts';
import { MatterKind } from './vocabulary.ts';

/** What a matter of a kind is about (类别). */
export const Category = z.object({ code: CategoryCode, kind: MatterKind, name: BilingualText }).meta({ id: 'Category' });

const list = query({
  summary: { 'zh-CN': '类别目录', en: 'List categories' },
  http: 'GET /v1/categories',
  allow: 'public',
  input: z.strictObject({ kind: MatterKind.optional() }),
  output: z.object({ items: z.array(Category) }),
});

const add = command({
  summary: { 'zh-CN': '增加类别', en: 'Add a category' },
  http: 'POST /v1/categories',
  allow: 'category:keep',
  input: z.strictObject({ code: CategoryCode, kind: MatterKind, name: BilingualText }),
  output: Category,
  errors: { CATEGORY_EXISTS: { status: 409, message: { 'zh-CN': '该类别代码已存在。', en: 'There is a category with this code already.' } } },
  constraints: { category_pkey: ['CATEGORY_EXISTS', 'code'] },
  success: 201,
});

export const categories = { list, add };
