import type { DemoAccount, DemoSystem } from '@gongzhi/testkit/demo';
import { randomUUIDv7 } from 'node:crypto';
import type { Client } from 'pg';
import { hashPassword } from '../people/password.ts';
import { hashSecret } from '../provider/clients.ts';

const reason = 'demonstration';

/** Adds a demo person with the grant of the role, unless they are there already. */
export async function seedPerson(client: Client, { id, username, name, role, area, units }: DemoAccount, password: string): Promise<void> {
  const { rows } = await client.query<{ password_hash: string }>('select password_hash from person where id = $1', [id]);
  if (rows[0]) return;
  await client.query(
    'insert into person (id, username, password_hash, display_name, area) values ($1, $2, $3, $4, $5)',
    [id, username, await hashPassword(password), name, area],
  );
  if (role === 'resident') return;
  await client.query(
    'insert into role_grant (id, person_id, role, area, units, reason) values ($1, $2, $3, $4, $5, $6)',
    [randomUUIDv7(), id, role, area, units, reason],
  );
}

/** Adds a demo department system with its grant. */
export async function seedSystem(client: Client, { id, clientId, name, area, units }: DemoSystem, secret: string): Promise<void> {
  const { rowCount } = await client.query(
    'insert into department_client (id, client_id, secret_hash, name, area) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [id, clientId, hashSecret(secret), name, area],
  );
  if (!rowCount) return;
  await client.query(
    `insert into role_grant (id, client_id, role, area, units, reason) values ($1, $2, 'department_system', $3, $4, $5)`,
    [randomUUIDv7(), id, area, units, reason],
  );
}
