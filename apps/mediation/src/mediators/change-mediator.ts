import { mediation, type Mediator, type MediatorRecordKind, type MediatorState } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { mayDoToMediator, type MediatorAction } from '@gongzhi/domain/mediation';
import type { Updateable } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';
import { refuseAs } from '../disputes/act.ts';
import type { Context } from '../handle.ts';
import { mediatorOf } from './mediator-of.ts';
import { insertRecord, lockMediator, type MediatorRow } from './mediators.queries.ts';

/** What an act on a mediator changes, and what is put on record of it. */
export interface MediatorChange {
  readonly kind: MediatorRecordKind;
  readonly set?: Updateable<Database['mediator']>;
  /** The day it holds from; today, unless said. */
  readonly on?: string;
  readonly note?: string | undefined;
  /** Ids, codes and dates. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * One act on a mediator: load and lock the entry, ask whether this may be done now, decide what changes, write entry and record, announce it, and
 * return the mediator as they are now.
 *
 * @param decide what the act changes; may refuse
 */
export async function changeMediator(context: Context, id: string, action: MediatorAction, decide: (mediator: MediatorRow, today: string) => Promise<MediatorChange> | MediatorChange): Promise<Mediator> {
  const { db, now, actor, refuse, expectVersion, target } = context;
  const mediator = (await lockMediator(db, id)) ?? refuse('NOT_FOUND');
  expectVersion(mediator.version);
  target(`mediators/${mediator.id}`, mediator.area);
  const permission = mayDoToMediator(mediator.state as MediatorState, action);
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
  const today = dayOf(now);
  const { kind, set, on = today, note, detail = {} } = await decide(mediator, today);
  const row = await db
    .updateTable('mediator')
    .set({ ...set, state: permission.next, version: mediator.version + 1 })
    .where('county', '=', mediator.county)
    .where('id', '=', mediator.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertRecord(db, { county: row.county, mediator_id: row.id, id: newId(), kind, at: now, on_day: on, by_id: actor.id, note: note ?? null, detail: JSON.stringify(detail) });
  return announceMediator(context, row);
}

/** Announces a mediator as they are now, and returns them as those see them who keep the entry. */
export function announceMediator({ emit, now }: Pick<Context, 'emit' | 'now'>, row: MediatorRow): Mediator {
  const mediator = mediatorOf(row, dayOf(now), { closely: true });
  const { id, area, centreId, kind, level, state, certificateExpiresOn } = mediator;
  emit(mediation.mediators.changed, {
    id, area, centreId, kind, state, ...(row.person_id ? { ownerId: row.person_id } : {}), ...(level ? { level } : {}), ...(certificateExpiresOn ? { certificateExpiresOn } : {}),
  });
  return mediator;
}
