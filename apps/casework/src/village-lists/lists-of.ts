import type { ListKind } from '@gongzhi/contracts/casework';
import type { EntryRow, VillageListRow } from './village-lists.queries.ts';

/** Published lists as the contract shows them. */
export function listsOf(row: VillageListRow, entries: readonly Pick<EntryRow, 'code' | 'list' | 'title_zh' | 'title_en' | 'keywords'>[]) {
  return {
    area: row.area,
    year: row.year,
    version: row.version,
    publishedAt: row.published_at.toISOString(),
    entries: entries.map(({ code, list, title_zh, title_en, keywords }) => ({ code, list: list as ListKind, title: { 'zh-CN': title_zh, en: title_en }, keywords })),
  };
}
