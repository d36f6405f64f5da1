import type { Application } from '@gongzhi/contracts/mediation';
import type { Scope } from '@gongzhi/platform';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { areaNameOf, centreNameIn } from '../disputes/place-names.ts';

export type ApplicationRow = Selectable<Database['application']>;
type Of = Pick<DisputeRow, 'county' | 'id'>;

/** An application as the contract shows it; its words only to those who work on the dispute. */
export function applicationOf(row: ApplicationRow, options: { words: boolean }): Application {
  return {
    id: row.id, fromCentreId: row.from_centre_id, toCentreId: row.to_centre_id, reason: options.words ? row.reason : null, state: row.state as Application['state'], appliedAt: row.applied_at.toISOString(),
    dueAt: row.due_at.toISOString(), answeredAt: row.answered_at?.toISOString() ?? null, answer: options.words ? row.answer : null,
  };
}

/** Applications of a dispute, oldest first. */
export async function applicationsOf(db: Kysely<Database>, dispute: Of): Promise<ApplicationRow[]> {
  return db.selectFrom('application').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('id').execute();
}

/** Answers the application of a dispute that waits for it; a dispute has one at most. */
export async function answerApplication(
  db: Kysely<Database>, dispute: Of, answer: { state: 'accepted' | 'returned' | 'lapsed'; by: string; at: Date; words?: string },
): Promise<ApplicationRow> {
  return db
    .updateTable('application')
    .set({ state: answer.state, answered_by: answer.by, answered_at: answer.at, answer: answer.words ?? null })
    .where('county', '=', dispute.county)
    .where('dispute_id', '=', dispute.id)
    .where('state', '=', 'pending')
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Applications that wait for centres within reach, the next to lapse first; one more than asked for. */
export async function waitingApplications(db: Kysely<Database>, scope: Scope, { after, limit }: { after: readonly unknown[] | undefined; limit: number }) {
  return db
    .selectFrom('application as a')
    .innerJoin('centre as c', (join) => join.onRef('c.county', '=', 'a.county').onRef('c.id', '=', 'a.to_centre_id'))
    .innerJoin('dispute as d', (join) => join.onRef('d.county', '=', 'a.county').onRef('d.id', '=', 'a.dispute_id'))
    .selectAll('a')
    .select(['d.code', 'd.title', 'd.area', areaNameOf('d.area').as('area_name'), centreNameIn('a.county', 'a.from_centre_id').as('from_centre_name'), 'c.name as to_centre_name'])
    .where('a.state', '=', 'pending')
    .where(sql<boolean>`exists (select from unnest(${[...scope.areas]}::text[]) reach where starts_with(c.area, reach))`)
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(a.due_at, a.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('a.due_at')
    .orderBy('a.id')
    .limit(limit + 1)
    .execute();
}
