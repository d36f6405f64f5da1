import type { casework } from '@gongzhi/contracts/casework';
import type { OutputOf } from '@gongzhi/contracts';
import { permittedActions } from '@gongzhi/domain/casework';
import { loadClocks } from '../clocks/load-clocks.ts';
import type { Context } from '../handle.ts';
import { attachmentOf, type AttachmentRow } from './attachments.queries.ts';
import { attachmentsOf, clockEntryOf, timelineEntryOf, timelineOf, unitPartsOf } from './matter-file.queries.ts';
import { matterOf } from './matter-row.ts';
import { viewMatter } from './load-matter.ts';
import { seesInternal } from './reporter-view.ts';
import { checkSeal } from './seal.ts';

/** The whole file of a matter as this actor may see it, and the rows of its documents. Refuses NOT_FOUND. */
export async function readMatterFile({ db, actor, now, refuse, target }: Pick<Context, 'db' | 'actor' | 'now' | 'refuse' | 'target'>, id: string): Promise<{ file: OutputOf<typeof casework.matters.file>; documents: AttachmentRow[] }> {
  const loaded = (await viewMatter(db, id, actor, now)) ?? refuse('NOT_FOUND');
  const { matter } = loaded;
  target(`matters/${matter.id}`, matter.area);
  const [timeline, attachments, units, clocks, seal] = await Promise.all([
    timelineOf(db, matter), attachmentsOf(db, matter), unitPartsOf(db, matter), loadClocks(db, [matter], 'all'), checkSeal(db, matter),
  ]);
  const all = seesInternal(loaded);
  const documents = attachments.filter((row) => all || !row.internal);
  const file = {
    matter: { ...matterOf(matter), actions: permittedActions(loaded.state, loaded.facets) },
    // The reporter sees every step, without the words that are not for them; steps in which nothing changed are such words only.
    timeline: timeline.filter((row) => all || !row.internal || row.from_status !== row.to_status).map((row) => timelineEntryOf(row, all || !row.internal)),
    attachments: documents.map(attachmentOf),
    units,
    clocks: clocks.map(clockEntryOf),
    seal,
  };
  return { file, documents };
}
