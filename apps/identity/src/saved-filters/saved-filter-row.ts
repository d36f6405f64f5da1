import type { SavedFilter } from '@gongzhi/contracts/identity';
import type { Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export const savedFilterColumns = ['id', 'name', 'query', 'version'] as const;
export type SavedFilterRow = Pick<Selectable<Database['saved_filter']>, (typeof savedFilterColumns)[number]>;

/** A saved filter as its owner sees it. */
export const savedFilterOf = ({ id, name, query, version }: SavedFilterRow): SavedFilter => ({ id, name, query: query as SavedFilter['query'], version });
