import type { Client } from '@gongzhi/contracts/identity';
import type { ClientRow } from './clients.queries.ts';

/** A department system as the contract shows it. */
export function clientOf(row: ClientRow): Client {
  return {
    id: row.id,
    clientId: row.client_id,
    name: row.name as Client['name'],
    area: row.area,
    units: row.units,
    disabled: row.disabled_at !== null,
    createdAt: row.created_at.toISOString(),
    version: row.version,
  };
}
