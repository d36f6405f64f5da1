import type { ZipEntry } from '@gongzhi/platform/files';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

/** Tables a dispute's file consists of, with the dispute itself. Attachments carry the hash of their content, so the documents belong to it too. */
export const tables = [
  'agreement', 'application', 'attachment', 'attendance', 'clock', 'confirmation', 'declared_conflict', 'follow_up', 'hand_over', 'measure', 'panel_member', 'party', 'performance', 'session', 'signature',
  'term', 'timeline',
] as const;

/** What a court or an institution gets of them: not who was suspected of a conflict, how tiers dealt with it among themselves, or what went to others. */
const shared = ['agreement', 'attachment', 'attendance', 'measure', 'panel_member', 'party', 'performance', 'session', 'signature', 'term', 'timeline'] as const;

/**
 * The records of a file, one entry for each table: a row a line, as JSON, in an order of their own. Keys come in jsonb's order and empty columns are
 * left out: a column that a later migration adds to these tables has to be empty in old rows, or their seals break.
 */
export async function recordsOf(db: Kysely<Database>, { county, id }: Pick<DisputeRow, 'county' | 'id'>, audience: 'archive' | 'institution'): Promise<ZipEntry[]> {
  const toOthers = audience === 'institution';
  // Accounts, households and employers serve the platform, what is kept from the parties stays inside.
  const row = toOthers ? sql`to_jsonb(t) - '{person_id,household,employer,party_persons,mediator_persons,involved_units,reach_areas}'::text[]` : sql`to_jsonb(t)`;
  const rows = (toOthers ? shared : tables).map(
    (table) => sql`union all select ${table}, jsonb_strip_nulls(${row})::text from ${sql.table(table)} t where t.county = ${county} and t.dispute_id = ${id}
      ${toOthers && (table === 'timeline' || table === 'attachment') ? sql`and not t.internal` : sql``}`,
  );
  // The text of a moment depends on the session's time zone.
  await sql`set local timezone to 'UTC'`.execute(db);
  const { rows: parts } = await sql<{ part: string; lines: string }>`
    select part, string_agg(line, E'\\n' order by line collate "C") as lines from (
      select 'dispute' as part, jsonb_strip_nulls(${row})::text as line from dispute t where t.county = ${county} and t.id = ${id} ${sql.join(rows, sql` `)}
    ) as file group by part order by part collate "C"`.execute(db);
  return parts.map(({ part, lines }) => ({ name: `records/${part}.jsonl`, content: Buffer.from(`${lines}\n`) }));
}
