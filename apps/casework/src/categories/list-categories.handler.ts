import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { categoryOf, selectCategories } from './categories.queries.ts';

export const listCategories = handle(casework.categories.list)(async ({ input, db }) => ({ items: (await selectCategories(db, input.kind)).map(categoryOf) }));
