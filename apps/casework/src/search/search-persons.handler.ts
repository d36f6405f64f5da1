import { casework } from '@gongzhi/contracts/casework';
import { personTerms } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { searchMatters } from './search-matters.ts';
import { personWord } from './words.ts';

export const searchPersons = handle(casework.search.persons)(async (context) => {
  const { input, scope, refuseField, target } = context;
  target('search/persons', scope.areas[0] ?? '');
  const given = /\d{3}|@/.test(input.person) ? { contact: input.person } : { name: input.person };
  const words = personTerms(given).map(personWord);
  if (words.length === 0 || [...input.person].length < 2) refuseField('person', 'too_short', { 'zh-CN': '请输入至少两个字的姓名或完整联系方式', en: 'Give two characters of a name, or a whole contact' });
  return searchMatters(context, 'search/persons', words);
});
