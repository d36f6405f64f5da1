import type { Standing } from '@gongzhi/platform';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

type StandingRow = { id: string; language: 'zh-CN' | 'en' | null; grants: Standing['grants'] };

/** Nobody here is known by this subject, or they were disabled. */
const nobody: Standing = { grants: [] };

const standingOf = (row: StandingRow | undefined): Standing => (row ? { id: row.id, language: row.language ?? undefined, grants: row.grants } : nobody);

/** Who a token's subject is and the grants in force now. `issuer` is null where subjects are our own person ids. */
export async function findStanding(db: Kysely<any>, kind: string, subject: string, issuer: string | null): Promise<Standing> {
  const { rows } = await sql<StandingRow>`select * from standing(${kind}, ${subject}, ${issuer})`.execute(db);
  return standingOf(rows[0]);
}

/** The same for identity's own process, which has no transaction at hand when a token arrives. */
export async function findStandingIn(pool: Pool, kind: string, subject: string, issuer: string | null): Promise<Standing> {
  const { rows } = await pool.query<StandingRow>({ name: 'standing', text: 'select * from standing($1, $2, $3)', values: [kind, subject, issuer] });
  return standingOf(rows[0]);
}

/** Subjects whose grants or standing changed in the last `milliseconds`. */
export async function subjectsChanged(pool: Pool, milliseconds: number): Promise<string[]> {
  const { rows } = await pool.query<{ subject: string }>({
    name: 'subjects-changed',
    text: `select subject from standing_change where changed_at > clock_timestamp() - $1 * interval '1 millisecond'`,
    values: [milliseconds],
  });
  return rows.map(({ subject }) => subject);
}
