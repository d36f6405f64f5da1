/** How an organisation or a mediator stands: the last that was told of it. */
import type { ToldOfCentre, ToldOfMediator } from './told-event.ts';

export type CentreFact = Pick<ToldOfCentre['data'], 'area' | 'tier' | 'active'> & { readonly industry: string | null };
export type MediatorFact = Pick<ToldOfMediator['data'], 'area' | 'centreId' | 'kind' | 'state'> & { readonly level: string | null };

const latest = <Event extends { readonly sequence: number }>(events: readonly Event[]): Event | undefined => events.reduce<Event | undefined>((last, event) => (last && last.sequence > event.sequence ? last : event), undefined);

export function foldCentre(events: readonly ToldOfCentre[]): CentreFact | undefined {
  const data = latest(events)?.data;
  return data && { area: data.area, tier: data.tier, active: data.active, industry: data.industry ?? null };
}

export function foldMediator(events: readonly ToldOfMediator[]): MediatorFact | undefined {
  const data = latest(events)?.data;
  return data && { area: data.area, centreId: data.centreId, kind: data.kind, state: data.state, level: data.level ?? null };
}
