import type { DisputeFile } from '@gongzhi/contracts/mediation';

/** Names of parties and mediators by their ids. */
export function namesOf({ parties, mediators }: Pick<DisputeFile, 'parties' | 'mediators'>): (id: unknown) => string | undefined {
  const names = new Map([...parties.map(({ id, name }) => [id, name] as const), ...mediators.map(({ mediatorId, name }) => [mediatorId, name ?? undefined] as const)]);
  return (id) => names.get(id as string);
}
