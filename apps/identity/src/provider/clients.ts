import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Adapter, AdapterPayload, ClientMetadata } from 'oidc-provider';
import type { Pool } from 'pg';

/** The loopback address a script names as its redirect; any port will do, and nothing needs to listen there. */
export const CLI_REDIRECT = 'http://127.0.0.1/callback';

/** The product's own applications. They skip the question of consent: the person signs in to the product itself. */
export function firstPartyClients(publicUrl: string): ClientMetadata[] {
  const publicClient = (id: string): ClientMetadata => ({
    client_id: id,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  });
  const webApp = (id: string): ClientMetadata => ({
    ...publicClient(id),
    redirect_uris: [`${publicUrl}/${id}/callback`, `${publicUrl}/${id}/`],
    post_logout_redirect_uris: [`${publicUrl}/${id}/`],
  });
  return [
    webApp('portal'),
    webApp('workbench'),
    {
      ...publicClient('cli'),
      application_type: 'native',
      redirect_uris: [CLI_REDIRECT],
      post_logout_redirect_uris: [CLI_REDIRECT],
    },
  ];
}

/** What is stored of a department client's secret: it is random and long, so a plain hash can't be searched back. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'base64url');

/** A new secret for a department client, shown once. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Whether a secret is the one whose hash is stored. */
export function secretMatches(secret: string, storedHash: string): boolean {
  const [actual, expected] = [Buffer.from(hashSecret(secret)), Buffer.from(storedHash)];
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

const readOnly = async (): Promise<undefined> => {
  throw new Error('department clients are changed by their own operations, not by the provider');
};

/** Shows the provider the department clients that are not disabled; the "secret" it sees is the stored hash. */
export function createClientAdapter(pool: Pool): Adapter {
  return {
    async find(id) {
      const { rows } = await pool.query<{ secret_hash: string }>({
        name: 'department-client',
        text: 'SELECT secret_hash FROM login_client($1)',
        values: [id],
      });
      if (!rows[0]) return undefined;
      const metadata: AdapterPayload = {
        client_id: id,
        client_secret: rows[0].secret_hash,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'client_secret_basic',
      };
      return metadata;
    },
    upsert: readOnly,
    findByUid: readOnly,
    findByUserCode: readOnly,
    consume: readOnly,
    destroy: readOnly,
    revokeByGrantId: readOnly,
  };
}
