import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What every process of the platform reads from its environment, with defaults that suit development. */
const platformConfig = {
  NATS_URL: z.string().default('nats://127.0.0.1:4222'),
  /** nkey seed of this service's bus user; absent on a bus without users. */
  NATS_SEED: z.string().optional(),
  PUBLIC_URL: z.url().default('http://127.0.0.1:8080'),
  /** Issuer of the tokens accepted here; any OpenID Connect issuer may take the place of `identity`. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_JWKS_URL: z.url().optional(),
  OIDC_AUDIENCE: z.string().default('gongzhi'),
  /** Where files and audit checkpoints are kept. */
  DATA_DIR: z.string().default('.data'),
  /** An S3-compatible store for files in place of the disk; bucket and keys are then needed too. */
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  /** Signs list cursors; the same in every process of an installation. */
  CURSOR_SECRET: z.string().min(16).default('development-cursor-secret'),
  /** Accept the `Simulated-Time` header, for replays and training only. */
  SIMULATED_TIME: flag.default(false),
  /** Milliseconds before each further attempt at an event that cannot be applied, separated by commas; after the last it becomes a dead letter. */
  CONSUMER_BACKOFF: z.string().regex(/^\d+(,\d+)*$/).transform((list) => list.split(',').map(Number)).optional(),
  POOL_SIZE: z.coerce.number().int().min(1).max(64).default(10),
} as const;

export const PlatformConfig = z.object(platformConfig);
export type PlatformConfig = z.output<typeof PlatformConfig>;

/**
 * Reads a process's configuration once. A missing or bad value stops the process with the variable's name and what is allowed.
 *
 * @param schema the process's own variables, beside the platform's
 */
export function readConfig<Shape extends z.core.$ZodLooseShape>(schema: z.ZodObject<Shape>, environment: NodeJS.ProcessEnv = process.env): z.output<z.ZodObject<Shape>> & PlatformConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = z.object({ ...platformConfig, ...schema.shape }).safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`configuration refused:\n${faults.join('\n')}`);
  }
  return parsed.data as z.output<z.ZodObject<Shape>> & PlatformConfig;
}
