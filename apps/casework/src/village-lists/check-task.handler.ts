import { say } from '@gongzhi/contracts';
import { casework, refusals } from '@gongzhi/contracts/casework';
import { dayOf } from '@gongzhi/domain/calendar';
import { checkTaskAgainstLists, type ListEntry } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { entriesInForce } from './village-lists.queries.ts';

type Quote = Pick<ListEntry, 'code' | 'list' | 'title'>;

export const checkTask = handle(casework.villageLists.check)(async ({ input, db, now }) => {
  const { village, title, entryCode, year = Number(dayOf(now).slice(0, 4)) } = input;
  const decision = checkTaskAgainstLists({ title, village, year, entryCode: entryCode ?? null }, await entriesInForce(db, village, year));
  if (decision.ok) return { allowed: true, entry: quote(decision.entry), refusal: null, explanation: onAssistList };
  const refusal = decision.refusal as 'TASK_ON_NO_LIST' | 'TASK_IS_SELF_GOVERNED' | 'LISTS_NOT_PUBLISHED';
  const entry = (decision.details.entry ?? null) as Quote | null;
  return { allowed: false, entry: entry && quote(entry), refusal, explanation: { 'zh-CN': say(refusals[refusal].message, 'zh-CN', decision.details), en: say(refusals[refusal].message, 'en', decision.details) } };
});

const quote = ({ code, list, title }: Quote) => ({ code, list, title });
const onAssistList = { 'zh-CN': '属于依法协助政府工作事项，可以下派', en: 'On the list of tasks a village assists the government with' };
