import { login } from '@gongzhi/testkit';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { findK6 } from './find-k6.ts';
import { findPlatform } from './find-platform.ts';

/** Taicang's people: the figures of Yunyang, which the replay compares with published ones, stay as they are. */
const area = '320585';
const root = resolve(import.meta.dirname, '../..');

/** Runs smoke.k6.ts; further arguments are k6's own. Returns the exit code: k6's, which is 0 when every threshold held. */
async function main(): Promise<number> {
  const k6 = await findK6(join(root, '.cache'), console.log);
  const platform = await findPlatform(root, console.log);
  try {
    const tokenOf = async (role: string): Promise<string> => {
      const person = platform.people.find((one) => one.role === role && one.area === area);
      if (!person) throw new Error(`the platform has no ${role} of ${area} to log in as`);
      return (await login({ baseUrl: platform.baseUrl, username: person.username, password: person.password })).accessToken;
    };
    const [client] = platform.clients;
    const [resident, clerk] = await Promise.all([tokenOf('resident'), tokenOf('window_clerk')]);
    const environment = {
      BASE_URL: platform.baseUrl, AREA: area, RESIDENT_TOKEN: resident, CLERK_TOKEN: clerk, CLIENT_ID: client?.clientId, CLIENT_SECRET: client?.clientSecret,
    };
    const run = spawn(k6, ['run', '--no-usage-report', ...process.argv.slice(2), join(import.meta.dirname, 'smoke.k6.ts')], {
      stdio: 'inherit', env: { ...process.env, ...environment },
    });
    process.on('SIGINT', () => {}); // the terminal sends it to k6 too, which still prints its summary
    process.on('SIGTERM', () => run.kill('SIGTERM'));
    const [code] = (await once(run, 'exit')) as [number | null];
    return code ?? 1;
  } finally {
    await platform.stop();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error((error as Error).message);
  return 1;
});
