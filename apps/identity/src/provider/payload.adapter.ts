import { hash } from 'node:crypto';
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';

/** These ids are what the holder presents: only their hashes are stored. */
const BEARER = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);
const REVOKED_WITH_GRANT = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

interface PayloadRow {
  payload: AdapterPayload;
  consumed: number | null;
}

/** Keeps the provider's state of one kind in PostgreSQL, so that any instance can continue what another began. */
export function createPayloadAdapter(pool: Pool, model: string): Adapter {
  const stored = (id: string) => (BEARER.has(model) ? hash('sha256', id, 'base64url') : id);
  const columns = `payload, extract(epoch FROM consumed_at)::float8 AS consumed`;

  function restore(row: PayloadRow | undefined, id?: string): AdapterPayload | undefined {
    if (!row) return undefined;
    return { ...row.payload, ...(id && { jti: id }), ...(row.consumed && { consumed: Math.floor(row.consumed) }) };
  }

  async function findBy(column: 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> {
    const { rows } = await pool.query<PayloadRow>({
      name: `oidc-by-${column}`,
      text: `SELECT ${columns} FROM oidc_payload WHERE ${column} = $2 AND model = $1 AND expires_at > now()`,
      values: [model, value],
    });
    return restore(rows[0]);
  }

  async function revokeChain(id: string): Promise<void> {
    await pool.query({
      name: 'oidc-revoke-chain',
      text: `WITH used AS (SELECT grant_id FROM oidc_payload WHERE model = $1 AND id = $2)
             DELETE FROM oidc_payload p USING used
             WHERE p.grant_id = used.grant_id OR (p.model = 'Grant' AND p.id = used.grant_id)`,
      values: [model, stored(id)],
    });
  }

  return {
    async upsert(id, payload, expiresIn) {
      const { jti, ...rest } = payload;
      await pool.query({
        name: 'oidc-upsert',
        text: `INSERT INTO oidc_payload (model, id, payload, grant_id, user_code, uid, expires_at)
               VALUES ($1, $2, $3, $4, $5, $6, coalesce(now() + make_interval(secs => $7), 'infinity'))
               ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
                 user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`,
        values: [
          model,
          stored(id),
          BEARER.has(model) ? rest : { jti, ...rest },
          REVOKED_WITH_GRANT.has(model) ? (payload.grantId ?? null) : null,
          payload.userCode ?? null,
          payload.uid ?? null,
          expiresIn ?? null,
        ],
      });
    },

    async find(id) {
      const { rows } = await pool.query<PayloadRow>({
        name: 'oidc-find',
        text: `SELECT ${columns} FROM oidc_payload WHERE model = $1 AND id = $2 AND expires_at > now()`,
        values: [model, stored(id)],
      });
      return restore(rows[0], id);
    },

    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('user_code', userCode),

    // The provider looks before it consumes; of two that looked at the same moment PostgreSQL lets one through,
    // and the other is the reuse of a stolen code or token: everything granted with it ends.
    async consume(id) {
      const { rowCount } = await pool.query({
        name: 'oidc-consume',
        text: 'UPDATE oidc_payload SET consumed_at = now() WHERE model = $1 AND id = $2 AND consumed_at IS NULL',
        values: [model, stored(id)],
      });
      if (rowCount) return;
      await revokeChain(id);
      throw new errors.InvalidGrant('already used');
    },

    async destroy(id) {
      await pool.query({ name: 'oidc-destroy', text: 'DELETE FROM oidc_payload WHERE model = $1 AND id = $2', values: [model, stored(id)] });
    },

    async revokeByGrantId(grantId) {
      await pool.query({
        name: 'oidc-revoke-grant',
        text: 'DELETE FROM oidc_payload WHERE grant_id = $2 AND model = $1',
        values: [model, grantId],
      });
    },
  };
}
