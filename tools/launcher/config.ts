import { resolve } from 'node:path';
import { z } from 'zod';
import type { BusPermissions } from '@gongzhi/platform/bus';
import type { WebApp } from '../web/build-web-app.ts';
import type { ServiceEntry } from './services.ts';

/** What a launch needs to know. */
export interface LaunchConfig {
  /** Directory that holds `apps/`. */
  root: string;
  /** Where programs fetched once are kept. */
  cacheDir: string;
  dataDir: string;
  port: number;
  publicUrl: string;
  /** PostgreSQL to use instead of our own; its role may create roles and databases. */
  databaseUrl?: string | undefined;
  /** Web apps that were built already. */
  webDirs: Partial<Record<WebApp, string>>;
  /** Bus to use instead of our own. */
  natsUrl?: string | undefined;
  services: readonly ServiceEntry[];
  /** What our own bus lets a service do; everything when absent. */
  permissionsOf?: (service: string) => BusPermissions;
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  PUBLIC_URL: z.url().optional(),
  GONGZHI_DATA: z.string().optional(),
  PORTAL_DIR: z.string().optional(),
  WORKBENCH_DIR: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  NATS_URL: z.string().regex(/^(nats|tls):\/\/[^,]+(,(nats|tls):\/\/[^,]+)*$/, 'one or more nats:// addresses, separated by commas').optional(),
});

/** Reads the launcher's configuration from the environment; a bad value is refused with its variable's name. */
export function readLaunchConfig(environment: NodeJS.ProcessEnv, installation: Pick<LaunchConfig, 'root' | 'cacheDir' | 'services' | 'permissionsOf'>): LaunchConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const { PORT, PUBLIC_URL, GONGZHI_DATA, PORTAL_DIR, WORKBENCH_DIR, DATABASE_URL, NATS_URL } = parsed.data;
  return {
    ...installation,
    dataDir: resolve(installation.root, GONGZHI_DATA ?? '.data'),
    port: PORT,
    publicUrl: PUBLIC_URL ?? `http://127.0.0.1:${PORT}`,
    webDirs: { ...(PORTAL_DIR ? { portal: PORTAL_DIR } : {}), ...(WORKBENCH_DIR ? { workbench: WORKBENCH_DIR } : {}) },
    databaseUrl: DATABASE_URL,
    natsUrl: NATS_URL,
  };
}
