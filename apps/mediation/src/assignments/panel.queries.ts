import type { PanelMember } from '@gongzhi/domain/mediation';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

type Of = Pick<DisputeRow, 'county' | 'id'>;

/** Mediators of a dispute, past ones too, in the order they came. */
export async function panelOf(db: Kysely<Database>, dispute: Of): Promise<PanelMember[]> {
  const rows = await db
    .selectFrom('panel_member')
    .select(['mediator_id', 'part', 'state', 'round', 'chosen_by', 'reason'])
    .where('county', '=', dispute.county)
    .where('dispute_id', '=', dispute.id)
    .orderBy('round')
    .orderBy('mediator_id')
    .execute();
  return rows.map(({ mediator_id: mediatorId, part, state, round, chosen_by: chosenBy, reason }) => ({ mediatorId, part: part as PanelMember['part'], state: state as PanelMember['state'], round, chosenBy, reason }));
}

/** Writes what became other in a panel; who left it is dated. */
export async function writePanel(db: Kysely<Database>, dispute: Of, before: readonly PanelMember[], after: readonly PanelMember[], now: Date): Promise<void> {
  const changed = after.filter((member) => !before.includes(member));
  if (changed.length === 0) return;
  await db
    .insertInto('panel_member')
    .values(
      changed.map(({ mediatorId, part, state, round, chosenBy, reason }) => ({
        county: dispute.county, dispute_id: dispute.id, mediator_id: mediatorId, part, state, round, chosen_by: [...chosenBy], reason, since: now, until: state === 'refused' || state === 'released' ? now : null,
      })),
    )
    .onConflict((row) =>
      row.columns(['county', 'dispute_id', 'mediator_id']).doUpdateSet({
        part: sql.ref('excluded.part'), state: sql.ref('excluded.state'), round: sql.ref('excluded.round'), chosen_by: sql.ref('excluded.chosen_by'), reason: sql.ref('excluded.reason'), until: sql.ref('excluded.until'),
        // Who stays in charge in another part has been so since then; who leaves was there since then.
        since: sql`case when panel_member.state = excluded.state or excluded.until is not null then panel_member.since else excluded.since end`,
      }),
    )
    .execute();
}

/** The mediator somebody's account belongs to, among these. */
export async function mediatorOfAccount(db: Kysely<Database>, county: string, personId: string, among: readonly string[]): Promise<string | undefined> {
  if (among.length === 0) return undefined;
  const row = await db.selectFrom('mediator').select('id').where('county', '=', county).where('person_id', '=', personId).where('id', 'in', among).executeTakeFirst();
  return row?.id;
}

/** The same with names, for those who may read them. */
export async function namedPanelOf(db: Kysely<Database>, dispute: Of) {
  return db
    .selectFrom('panel_member as p')
    .leftJoin('mediator as m', (join) => join.onRef('m.county', '=', 'p.county').onRef('m.id', '=', 'p.mediator_id'))
    .select(['p.mediator_id', 'm.name', 'p.part', 'p.state', 'p.since', 'p.until', 'p.reason'])
    .where('p.county', '=', dispute.county)
    .where('p.dispute_id', '=', dispute.id)
    .orderBy('p.round')
    .orderBy('p.mediator_id')
    .execute();
}
