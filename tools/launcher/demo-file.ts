import { writeFileSync } from 'node:fs';
import { z } from 'zod';

const DemoLogins = z.object({
  people: z.array(z.looseObject({ role: z.string(), name: z.string(), username: z.string(), password: z.string(), area: z.string().optional() })),
  clients: z.array(z.looseObject({})),
});
export type DemoLogins = z.output<typeof DemoLogins>;

/** The demo people and department clients, from the line that identity's seed printed. */
export function parseDemoLogins(line: string): DemoLogins {
  return DemoLogins.parse(JSON.parse(line));
}

/** Writes the file from which scripts learn where the platform is and how to log in. */
export function writeDemoFile(path: string, baseUrl: string, logins: DemoLogins): void {
  writeFileSync(path, `${JSON.stringify({ baseUrl, ...logins }, null, 2)}\n`, { mode: 0o600 });
}

/** Lines for the terminal: one for each demo person. */
export function describeLogins({ people }: DemoLogins): string[] {
  return people.map(({ role, username, password, area = '' }) => `${role.padEnd(22)} ${username.padEnd(18)} ${password.padEnd(18)} ${area}`.trimEnd());
}
