import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { readMatterFile } from './read-matter-file.ts';

export const getMatterFile = handle(casework.matters.file)(async (context) => (await readMatterFile(context, context.input.id)).file);
