import { casework, stages } from '@gongzhi/contracts/casework';
import { parseTrackingCode, publicProgress } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { progressByCode } from './public-progress.queries.ts';

export const getProgress = handle(casework.matters.progress)(async ({ input, db, refuse }) => {
  const parsed = parseTrackingCode(input.code);
  if (!parsed.ok) return refuse('CODE_MALFORMED');
  const [matter, ...survivors] = await progressByCode(db, parsed.code);
  if (!matter) return refuse('CODE_UNKNOWN');
  const { code, stage, receivedAt, dueAt, endedAt, stages: passed } = publicProgress(matter, ...survivors);
  return {
    code, stage, receivedAt: receivedAt.toISOString(), dueAt: dueAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null,
    stages: passed.map(({ stage: each, firstAt, lastAt }) => ({ stage: each, label: stages[each], firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() })),
  };
});
