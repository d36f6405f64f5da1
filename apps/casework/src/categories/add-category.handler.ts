import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { insertCategory } from './categories.queries.ts';

export const addCategory = handle(casework.categories.add)(async ({ input, db, target }) => {
  const { code, kind, name } = input;
  await insertCategory(db, { code, kind, name_zh: name['zh-CN'], name_en: name.en });
  target(`categories/${code}`);
  return input;
});
