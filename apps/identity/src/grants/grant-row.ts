import type { Grant } from '@gongzhi/contracts/identity';
import type { Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type GrantRow = Selectable<Database['role_grant']> & { client_name: string | null };

const moment = (value: Date | null): string | null => value?.toISOString() ?? null;

/** A grant as the contract shows it. */
export function grantOf(row: GrantRow): Grant {
  return {
    id: row.id,
    personId: row.person_id,
    clientId: row.client_name,
    role: row.role as Grant['role'],
    area: row.area,
    units: row.units,
    reason: row.reason,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at.toISOString(),
    expiresAt: moment(row.expires_at),
    revokedBy: row.revoked_by,
    revokedAt: moment(row.revoked_at),
    revokeReason: row.revoke_reason,
    version: row.version,
  };
}
