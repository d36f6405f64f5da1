import type { Role } from '@gongzhi/contracts';
import { identity } from '@gongzhi/contracts/identity';
import type { Actor } from '@gongzhi/platform';
import { createTestService, person } from '@gongzhi/testkit/service';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { handlersWith } from './handlers.ts';
import { createKeys } from './provider/keys.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** identity's operations on a database of its own, with people and grants put there directly. For tests. */
export async function startIdentity() {
  const pool: Pick<Pool, 'query'> = { query: ((...asked: unknown[]) => (service.pool.query as (...all: unknown[]) => unknown)(...asked)) as Pool['query'] };
  const handlers = handlersWith({ issuer: null, pool, keys: createKeys(randomBytes(32).toString('base64')) });
  const service = await createTestService({ contract: identity, handlers, migrations });
  let serial = 0;

  /** Somebody with an account, without a password unless its hash is given. */
  async function addPerson(area = '500235001', options: { name?: string; passwordHash?: string } = {}): Promise<{ id: string; username: string }> {
    const id = newId();
    const username = `person${(serial += 1)}`;
    await service.owner.query('insert into person (id, username, password_hash, display_name, area) values ($1, $2, $3, $4, $5)', [id, username, options.passwordHash ?? null, options.name ?? '某人', area]);
    return { id, username };
  }

  async function addGrant(personId: string, role: Role, area: string): Promise<string> {
    const id = newId();
    await service.owner.query('insert into role_grant (id, person_id, role, area, reason) values ($1, $2, $3, $4, $5)', [id, personId, role, area, 'test']);
    return id;
  }

  /** Somebody who holds a role, as the caller of operations. */
  async function staff(role: Role, area: string): Promise<Actor & { grantId: string }> {
    const { id } = await addPerson(area);
    return { ...person(role, area, { id }), grantId: await addGrant(id, role, area) };
  }

  return { ...service, addPerson, addGrant, staff };
}

export type TestIdentity = Awaited<ReturnType<typeof startIdentity>>;
