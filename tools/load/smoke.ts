import { login } from '@gongzhi/testkit';
import { findPlatform } from './find-platform.ts';
import { runK6 } from './run-k6.ts';

/** Taicang's people: the figures of Yunyang, which the replay compares with published ones, stay as they are. */
const area = '320585';

/** Half a minute of load with thresholds, on the platform that runs here or one started for it. Returns k6's exit code. */
export async function smoke(k6: string, root: string, more: readonly string[]): Promise<number> {
  const platform = await findPlatform(root, console.log);
  try {
    const tokenOf = async (role: string): Promise<string> => {
      const person = platform.people.find((one) => one.role === role && one.area === area);
      if (!person) throw new Error(`the platform has no ${role} of ${area} to log in as`);
      return (await login({ baseUrl: platform.baseUrl, username: person.username, password: person.password })).accessToken;
    };
    const [client] = platform.clients;
    const [resident, clerk] = await Promise.all([tokenOf('resident'), tokenOf('window_clerk')]);
    return await runK6(k6, 'smoke.k6.ts', { BASE_URL: platform.baseUrl, AREA: area, RESIDENT_TOKEN: resident, CLERK_TOKEN: clerk, CLIENT_ID: client?.clientId, CLIENT_SECRET: client?.clientSecret }, more);
  } finally {
    await platform.stop();
  }
}
