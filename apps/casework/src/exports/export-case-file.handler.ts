import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { readMatterFile } from '../matters/read-matter-file.ts';

export const exportCaseFile = handle(casework.exports.caseFile)(async (context) => {
  const { file } = await readMatterFile(context, context.input.id);
  return { format: 'gongzhi.case-file.v1', exportedAt: context.now.toISOString(), exportedBy: context.actor.id, file } as const;
});
