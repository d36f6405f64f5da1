import { z } from 'zod';

/** identity's own environment variables. */
export const identityConfig = z.object({
  /** The provider's own listener; the gateway shows it under /auth. */
  IDENTITY_HTTP_PORT: z.coerce.number().int().min(1).max(65_535).default(8090),
  /** Seals signing keys at rest: 32 random bytes in base64. */
  KEY_ENCRYPTION_KEY: z.base64().refine((value) => Buffer.from(value, 'base64').length === 32, '32 bytes in base64'),
});
type IdentityConfig = z.output<typeof identityConfig> & { PUBLIC_URL: string; OIDC_ISSUER?: string | undefined };

/** The configuration of a running service, with identity's own variables. */
export const configOf = (service: { config: Readonly<Record<string, unknown>> }): IdentityConfig => service.config as unknown as IdentityConfig;

/** The issuer whose subjects are looked up in `login_subject`; null while we issue the tokens ourselves and subjects are person ids. */
export function foreignIssuer({ OIDC_ISSUER, PUBLIC_URL }: IdentityConfig): string | null {
  return OIDC_ISSUER === undefined || OIDC_ISSUER === `${PUBLIC_URL}/auth` ? null : OIDC_ISSUER;
}
