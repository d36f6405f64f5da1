import type { Pool } from 'pg';

/** What the provider tells about a person. */
export interface PersonProfile {
  id: string;
  username: string;
  displayName: string;
  locale: string;
}

/** How usernames are stored and compared. */
export const normalizeUsername = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** The person who may sign in under this name, with the password's hash. */
export async function findCredentials(pool: Pool, username: string): Promise<{ id: string; passwordHash: string | null } | undefined> {
  const { rows } = await pool.query<{ id: string; passwordHash: string | null }>({
    name: 'login-credentials',
    text: 'SELECT id, password_hash AS "passwordHash" FROM login_credentials($1)',
    values: [username],
  });
  return rows[0];
}

/** The profile of a person who is not disabled. */
export async function findProfile(pool: Pool, id: string): Promise<PersonProfile | undefined> {
  const { rows } = await pool.query<PersonProfile>({
    name: 'login-profile',
    text: 'SELECT id, username, display_name AS "displayName", locale FROM login_profile($1)',
    values: [id],
  });
  return rows[0];
}
