import { casework } from '@gongzhi/contracts/casework';
import { identity } from '@gongzhi/contracts/identity';
import { mediation } from '@gongzhi/contracts/mediation';
import type { Client } from '@gongzhi/web/client';
import type { Login } from '@gongzhi/web/login';
import { usePlatform } from '@gongzhi/web/view';
import { useMemo, useSyncExternalStore } from 'react';
import { createNames, type Names } from './names.ts';

/** How the names of each kind are asked for. */
const kindsOfNames = {
  people: (client: Client) => createNames(async (ids) => (await client.ask(identity.people.names, { ids })).items.map(({ id, name }) => [id, name] as const)),
  areas: (client: Client) => createNames(async (codes) => (await client.ask(casework.areas.names, { codes })).items.map(({ code, name }) => [code, name] as const)),
  units: (client: Client) => createNames(async (ids) => (await client.ask(casework.units.names, { ids })).items.map((unit) => [unit.id, unit] as const)),
  centres: (client: Client) => createNames(async (ids) => (await client.ask(mediation.centres.names, { ids })).items.map(({ id, name }) => [id, name] as const)),
};
type Kind = keyof typeof kindsOfNames;
type NameOf<K extends Kind> = ReturnType<(typeof kindsOfNames)[K]> extends Names<infer Name> ? Name : never;

/** One of each kind for each login: names are kept while the application is open. */
const held = new WeakMap<Login, Partial<Record<Kind, Names<any>>>>();

function useNamesOf<K extends Kind>(kind: K): Names<NameOf<K>> {
  const { client, login } = usePlatform();
  const all = held.get(login) ?? {};
  held.set(login, all);
  return (all[kind] ??= kindsOfNames[kind](client)) as Names<NameOf<K>>;
}

/** A name; null where there is none, undefined while it is asked for. */
export function useName<K extends Kind>(kind: K, id: string): NameOf<K> | null | undefined {
  const names = useNamesOf(kind);
  return useSyncExternalStore(names.listen, () => names.of(id));
}

/** Several names as texts, in the order of their ids; an id where there is no name, or none yet. */
export function useNameTexts<K extends Kind>(kind: K, ids: readonly string[], textOf: (name: NameOf<K>) => string): string[] {
  const names = useNamesOf(kind);
  const texts = useSyncExternalStore(names.listen, () => JSON.stringify(ids.map((id) => {
    const name = names.of(id);
    return name === null || name === undefined ? id : textOf(name);
  })));
  return useMemo(() => JSON.parse(texts) as string[], [texts]);
}
