import type { EventEnvelope } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import type { ToldEvent } from '@gongzhi/domain/insight';
import { isEvent } from '@gongzhi/platform/delivery';

/** What this service listens to. */
export const heard = [casework.matters.opened, casework.matters.progressed, casework.clocks.turned] as const;

/** An event with the matter it is about. */
export interface ToldOf {
  readonly county: string;
  readonly matterId: string;
  readonly at: Date;
  readonly action: string | null;
  readonly event: ToldEvent;
}

/** An envelope as it is kept: without those whom it concerns. Undefined for an event nobody here listens to. */
export function toldOf(envelope: EventEnvelope): ToldOf | undefined {
  const { id, sequence, time } = envelope;
  const of = (matterId: string, area: string, event: ToldEvent, action: string | null = null): ToldOf => ({ county: area.slice(0, 6), matterId, at: new Date(time), action, event });
  if (isEvent(casework.matters.opened, envelope)) {
    const { ownerId: _owner, units: _units, ...data } = envelope.data;
    return of(data.id, data.area, { id, sequence, type: 'opened', data });
  }
  if (isEvent(casework.matters.progressed, envelope)) {
    const { ownerId: _owner, units: _units, ...data } = envelope.data;
    return of(data.id, data.area, { id, sequence, type: 'progressed', data }, data.action);
  }
  if (isEvent(casework.clocks.turned, envelope)) {
    const { ownerId: _owner, units: _units, handlerId: _handler, ...data } = envelope.data;
    return of(data.matterId, data.area, { id, sequence, type: 'turned', data });
  }
  return undefined;
}
