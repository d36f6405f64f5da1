import { casework } from '@gongzhi/contracts/casework';
import { parseTrackingCode, searchTerms } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { matterPage, readPage } from '../queues/list-matters.ts';
import { filtersOf } from '../queues/matter-filters.ts';
import { findByCode } from './search.queries.ts';
import { everythingWithin, searchMatters } from './search-matters.ts';

export const search = handle(casework.search.matters)(async (context) => {
  const { input, db, cursors, scope, refuseField, target } = context;
  target('search/matters', scope.areas[0] ?? '');
  if (input.code !== undefined) {
    const parsed = parseTrackingCode(input.code);
    if (!parsed.ok) return refuseField('code', 'malformed', { 'zh-CN': '编号有误，请核对', en: 'This is not a tracking code; please check it' });
    const row = await findByCode(db, parsed.code, filtersOf(input));
    return matterPage(cursors, '', { rows: row ? [row] : [], end: undefined });
  }
  if (input.text === undefined) return matterPage(cursors, 'search', await readPage(db, everythingWithin(context, 'search')));
  const words = searchTerms(input.text);
  if (words.length === 0) refuseField('text', 'no_words', { 'zh-CN': '请输入文字或数字', en: 'Give words or numbers' });
  return searchMatters(context, 'search/text', words);
});
