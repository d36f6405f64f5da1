import type { DemoAccount, DemoSystem } from '@gongzhi/testkit/demo';
import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { hashPassword } from '../people/password.ts';
import { hashSecret } from '../provider/clients.ts';
import type { DemoPassword } from './demo-passwords.ts';

const reason = '演示数据 (demonstration)';

/** Adds a demo person with the grant of the role; of one who is there already only a password that was made anew is set. */
export async function seedPerson(client: Client, { id, username, name, role, area, units }: DemoAccount, { password, fresh }: DemoPassword): Promise<void> {
  const { rowCount } = await client.query('select 1 from person where id = $1', [id]);
  if (rowCount) {
    if (fresh) await client.query('update person set password_hash = $2 where id = $1', [id, await hashPassword(password)]);
    return;
  }
  await client.query(
    'insert into person (id, username, password_hash, display_name, area) values ($1, $2, $3, $4, $5)',
    [id, username, await hashPassword(password), name, area],
  );
  if (role === 'resident') return;
  await client.query(
    'insert into role_grant (id, person_id, role, area, units, reason) values ($1, $2, $3, $4, $5, $6)',
    [newId(), id, role, area, units, reason],
  );
}

/** Adds a demo department system with its grant, in the same way. */
export async function seedSystem(client: Client, { id, clientId, name, area, units }: DemoSystem, { password, fresh }: DemoPassword): Promise<void> {
  const secretHash = hashSecret(password);
  const { rowCount } = await client.query(
    'insert into department_client (id, client_id, secret_hash, name, area) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [id, clientId, secretHash, name, area],
  );
  if (!rowCount) {
    if (fresh) await client.query('update department_client set secret_hash = $2 where id = $1', [id, secretHash]);
    return;
  }
  await client.query(
    `insert into role_grant (id, client_id, role, area, units, reason) values ($1, $2, 'department_system', $3, $4, $5)`,
    [newId(), id, area, units, reason],
  );
}
