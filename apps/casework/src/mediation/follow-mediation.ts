import type { DataOf } from '@gongzhi/contracts';
import { mediation } from '@gongzhi/contracts/mediation';
import { mayDo } from '@gongzhi/domain/casework';
import { matterActionOf } from '@gongzhi/domain/mediation';
import { mediationAgreed, mediationFailed } from '../matters/mediation-outcome.ts';
import { record } from '../matters/act.ts';
import { progressedNote } from './mediation-notes.ts';
import { lockTold, noteIn, type Means, type ToldOfMatter } from './note-in-matter.ts';

/**
 * Follows an act of mediation. When mediation ends with it, the matter is answered with what was agreed, or goes back to its unit with the other
 * ways named; the words are asked of mediation. A matter that went another way meanwhile only notes it.
 */
export async function followMediation(means: Means, told: ToldOfMatter, act: DataOf<typeof mediation.disputes.progressed>): Promise<void> {
  const locked = await lockTold(means, told);
  if (!locked) return;
  const { loaded, acting } = locked;
  const note = progressedNote(act);
  const action = matterActionOf(act);
  const permission = mayDo(loaded.state, loaded.facets, action);
  if (action === 'record_progress' || !permission.ok) return noteIn(locked, note);
  const { words } = await means.call(mediation.disputes.outcome, { id: act.id });
  const change = action === 'mediation_agreed' ? mediationAgreed(words, acting.now) : mediationFailed(words, acting.now);
  await record(acting, loaded, action, permission.next, { ...change, detail: note.detail });
}
