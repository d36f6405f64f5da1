import { freePort, startProcess } from '@gongzhi/testkit/servers';
import { join } from 'node:path';

/** Starts the reference program: its edge and its worker, a process each, like ours. */
export async function startReference(options: { natsUrl: string; databaseUrl: string; issuer: string; jwksUrl: string; logs: string }): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', NATS_URL: options.natsUrl, DATABASE_URL: options.databaseUrl, PORT: String(port), OIDC_ISSUER: options.issuer, OIDC_JWKS_URL: options.jwksUrl };
  const programs = await Promise.all(
    ['reference-worker', 'reference-gateway'].map((name) =>
      startProcess({ command: process.execPath, args: [join(import.meta.dirname, `${name}.ts`)], logFile: join(options.logs, `${name}.log`), options: { env } }),
    ),
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/`);
  return { url, stop: async () => void (await Promise.all(programs.map((program) => program.end([['SIGTERM', 2_000], ['SIGKILL', 2_000]])))) };
}

/** Waits until something answers there, whatever it says. */
export async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
