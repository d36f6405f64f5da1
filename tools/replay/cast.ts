import type { Role } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import { identity } from '@gongzhi/contracts/identity';
import type { Api, Login } from './api.ts';
import { Refused } from './api.ts';
import { inParallel } from './in-parallel.ts';
import { keptPasswords } from './kept-passwords.ts';
import { centreKey, departments, residents, teamsOf, type AccountKey } from './plan/accounts.ts';
import type { Township } from './plan/yunyang.ts';

/** Everybody who plays, and the units they work for. */
export interface Cast {
  login(account: AccountKey): Login;
  /** Id of a unit by its key in the plan. */
  unit(key: string): string;
}

interface Part {
  readonly account: AccountKey;
  readonly area: string;
  readonly name: string;
  readonly role?: Role;
  readonly units?: readonly string[];
  readonly head?: boolean;
}

/**
 * Makes sure that everybody who plays is there: units, accounts, grants, officers in their units. What is there stays, so it may be repeated; an
 * account whose password is no longer known gets a new one from the administrator.
 */
export async function gatherCast(api: Api, admin: Login, options: { county: string; townships: readonly Township[]; accounts: ReadonlySet<AccountKey>; directory: string; done: (count: number, total: number) => void }): Promise<Cast> {
  const { county, townships, accounts, directory, done } = options;
  const units = await gatherUnits(api, admin, county, townships);
  const unit = (key: string): string => units.get(key)!;
  const parts = partsOf(county, townships).filter(({ account }) => accounts.has(account));
  const passwords = keptPasswords(directory);
  const usernameOf = (account: AccountKey): string => `replay.${account.replaceAll(':', '.')}`;
  let ready = 0;
  await inParallel(parts, 3, async (part) => {
    await gatherPart(api, admin, { ...part, units: (part.units ?? []).map(unit) }, usernameOf(part.account), passwords);
    done((ready += 1), parts.length);
  });
  return { unit, login: (account) => ({ username: usernameOf(account), password: passwords.of(usernameOf(account)) }) };
}

function partsOf(county: string, townships: readonly Township[]): Part[] {
  const teams = teamsOf(county, townships.map(({ code }) => code));
  const named = (kind: string, number: number): string => `${kind}${number}`;
  return [
    { account: `clerk:${county}`, area: county, name: '县级窗口', role: 'window_clerk', units: ['d1'] },
    { account: 'director', area: county, name: '县综治中心主任', role: 'centre_director', units: ['d1'] },
    ...townships.map(({ code, name }): Part => ({ account: `clerk:${code}`, area: code, name: `${name}窗口`, role: 'window_clerk', units: [centreKey(code)] })),
    ...teams.flatMap(({ key, area, units }): Part[] => [
      { account: `officer:${key}:1`, area, name: named(`${key}经办`, 1), role: 'department_officer', units },
      { account: `officer:${key}:2`, area, name: named(`${key}经办`, 2), role: 'department_officer', units },
      { account: `head:${key}`, area, name: `${key}负责人`, role: 'department_officer', units, head: true },
    ]),
    ...Array.from({ length: residents }, (_, index): Part => ({ account: `resident:${index + 1}`, area: townships[index % townships.length]!.code, name: named('居民', index + 1) })),
  ];
}

/** Ids of the county's departments and of each township's centre, by key; those that are missing are registered. */
async function gatherUnits(api: Api, admin: Login, county: string, townships: readonly Township[]): Promise<Map<string, string>> {
  const wanted = [
    ...departments.map(({ key, name }) => ({ key, name, area: county, kind: 'department' as const })),
    ...townships.map(({ code, name }) => ({ key: centreKey(code), name: `${name}综治中心`, area: code, kind: 'centre' as const })),
  ];
  const known: { id: string; area: string; name: string }[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await api.ask(casework.units.list, { area: county, limit: 100, ...(cursor ? { cursor } : {}) }, { as: admin });
    known.push(...page.items);
    if (!(cursor = page.next)) break;
  }
  const ids = new Map<string, string>();
  for (const { key, ...unit } of wanted) {
    const found = known.find(({ area, name }) => area === unit.area && name === unit.name);
    ids.set(key, (found ?? (await api.ask(casework.units.create, unit, { as: admin, idempotencyKey: `replay-unit-${key}` }))).id);
  }
  return ids;
}

async function gatherPart(api: Api, admin: Login, { area, name, role, units = [], head = false }: Part, username: string, passwords: ReturnType<typeof keptPasswords>): Promise<void> {
  const as = { as: admin };
  const { items } = await api.ask(identity.people.list, { username }, as);
  const known = items[0];
  const password = passwords.of(username);
  const person = known ?? (await api.ask(identity.people.create, { username, password, name, area }, as));
  if (known && passwords.isNew(username)) await api.ask(identity.people.resetPassword, { id: known.id, password }, as);
  if (!role) return;
  await api.ask(identity.grants.grant, { personId: person.id, role: role as 'window_clerk', area, units: [...units], reason: '云阳回放' }, as).catch((error: unknown) => {
    if (!(error instanceof Refused && error.code === 'ALREADY_GRANTED')) throw error;
  });
  for (const id of units) await api.ask(casework.units.setOfficer, { id, personId: person.id, head }, as);
}
