import { casework } from '@gongzhi/contracts/casework';
import { permittedActions } from '@gongzhi/domain/casework';
import { loadClocks } from '../clocks/load-clocks.ts';
import { handle } from '../handle.ts';
import { attachmentOf } from './attachments.queries.ts';
import { attachmentsOf, clockEntryOf, timelineEntryOf, timelineOf, unitPartsOf } from './matter-file.queries.ts';
import { matterOf } from './matter-row.ts';
import { viewMatter } from './load-matter.ts';
import { seesInternal } from './reporter-view.ts';
import { checkSeal } from './seal.ts';

export const getMatterFile = handle(casework.matters.file)(async ({ input, db, actor, now, refuse, target }) => {
  const loaded = (await viewMatter(db, input.id, actor, now)) ?? refuse('NOT_FOUND');
  const { matter } = loaded;
  target(`matters/${matter.id}`, matter.area);
  const [timeline, attachments, units, clocks, seal] = await Promise.all([
    timelineOf(db, matter), attachmentsOf(db, matter), unitPartsOf(db, matter), loadClocks(db, [matter.id], 'all'), checkSeal(db, matter),
  ]);
  const all = seesInternal(loaded);
  return {
    matter: { ...matterOf(matter), actions: permittedActions(loaded.state, loaded.facets) },
    // The reporter sees every step, without the words that are not for them; steps in which nothing changed are such words only.
    timeline: timeline.filter((row) => all || !row.internal || row.from_status !== row.to_status).map((row) => timelineEntryOf(row, all || !row.internal)),
    attachments: attachments.filter((row) => all || !row.internal).map(attachmentOf),
    units,
    clocks: clocks.map(clockEntryOf),
    seal,
  };
});
