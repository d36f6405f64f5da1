import { mediation } from '@gongzhi/contracts/mediation';
import { foldCentre, foldMediator, type ToldOfCentre, type ToldOfMediator } from '@gongzhi/domain/insight';
import { isEvent } from '@gongzhi/platform/delivery';
import type { Subject } from './subject.ts';

/** Mediation organisations as they stand. */
export const centreSubject: Subject = {
  name: 'centre',
  source: 'mediation',
  columns: { area: 'text', tier: 'text', industry: 'text', active: 'boolean' },
  toldOf(envelope) {
    if (!isEvent(mediation.centres.changed, envelope)) return undefined;
    const { id, sequence, time, data } = envelope;
    return { county: data.area.slice(0, 6), id: data.id, at: new Date(time), action: null, event: { id, sequence, type: 'changed', data } };
  },
  fold: (events: readonly ToldOfCentre[]) => foldCentre(events),
};

/** Mediators as they stand. */
export const mediatorSubject: Subject = {
  name: 'mediator',
  source: 'mediation',
  columns: { area: 'text', centre_id: 'uuid', kind: 'text', level: 'text', state: 'text' },
  toldOf(envelope) {
    if (!isEvent(mediation.mediators.changed, envelope)) return undefined;
    const { id, sequence, time, data } = envelope;
    const { ownerId: _owner, ownerIds: _owners, ...kept } = data;
    return { county: data.area.slice(0, 6), id: data.id, at: new Date(time), action: null, event: { id, sequence, type: 'changed', data: kept } };
  },
  fold(events: readonly ToldOfMediator[]) {
    const fact = foldMediator(events);
    return fact && { area: fact.area, centre_id: fact.centreId, kind: fact.kind, level: fact.level, state: fact.state };
  },
};
