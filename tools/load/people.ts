import { login, type LoginRefused } from '@gongzhi/testkit';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { LoadedPlatform } from './find-platform.ts';

/** Whom the load acts as, with tokens that hold for some minutes. */
export interface LoadTokens {
  readonly residents: readonly string[];
  readonly clerk: string;
  readonly officer: string;
  readonly areas: readonly string[];
}

/** Areas of the township whose centre and police the demonstration has. */
const township = '500235001';
const keptFor = 4 * 60_000;

/** Logs in everybody the load acts as. `residents` of them are registered for it: many people, not one with many requests. */
export async function createPeople(platform: LoadedPlatform, residents: number): Promise<{ tokens: () => Promise<LoadTokens> }> {
  const { baseUrl } = platform;
  const run = Date.now().toString(36);
  const registered: { username: string; password: string }[] = [];
  while (registered.length < residents) {
    const index = registered.length;
    const person = { username: `load-${run}-${index}`, password: crypto.randomUUID() };
    const response = await fetch(`${baseUrl}/v1/registrations`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...person, name: `负载${index}`, area: `${township}001` }) });
    // One address may register so many a minute; the others wait, as they would in life.
    if (response.status === 429) await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(response.headers.get('retry-after') ?? 60)));
    else if (!response.ok) throw new Error(`a resident could not register: ${response.status} ${await response.text()}`);
    else registered.push(person);
  }
  const areas = ((await (await fetch(`${baseUrl}/v1/areas?parent=${township}`)).json()) as { items: { code: string }[] }).items.map(({ code }) => code);
  const demo = (username: string) => platform.people.find((one) => one.username === username)!;
  const tokenOf = async ({ username, password }: { username: string; password: string }): Promise<string> => (await login({ baseUrl, username, password })).accessToken;
  let held: { at: number; tokens: Promise<LoadTokens> } | undefined;
  const logInAll = async (): Promise<LoadTokens> => {
    const tokens: string[] = [];
    for (const person of registered) tokens.push(await tokenOf(person));
    return { residents: tokens, clerk: await tokenOf(demo('clerk1')), officer: await tokenOf(demo('officer5')), areas };
  };
  return {
    tokens() {
      if (!held || Date.now() - held.at > keptFor) held = { at: Date.now(), tokens: logInAll() };
      return held.tokens;
    },
  };
}

/** Hands tokens to the load generator, on this machine only. */
export async function serveTokens(tokens: () => Promise<LoadTokens>): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => {
    tokens().then((current) => response.setHeader('content-type', 'application/json').end(JSON.stringify(current)), (error: LoginRefused | Error) => response.writeHead(500).end(error.message));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
