import { releaseUnit } from '../custody/custody.queries.ts';
import type { Context } from '../handle.ts';
import { act } from '../matters/act.ts';
import type { LoadedMatter } from '../matters/load-matter.ts';

/** Ends a pending transfer without a change of owner: the unit that was asked no longer sees the matter. */
export async function endTransfer(context: Context, action: 'decline_transfer' | 'recall_transfer', decide: (loaded: LoadedMatter) => Promise<string | undefined>) {
  let asked: string | null = null;
  let county = '';
  const matter = await act(context, context.input.id, action, async (loaded) => {
    const note = await decide(loaded);
    asked = loaded.matter.pending_unit_id;
    county = loaded.matter.county;
    return { set: { pending_unit_id: null }, note, detail: { unitId: asked } };
  });
  if (asked) await releaseUnit(context.db, { county, id: matter.id }, asked);
  return matter;
}
