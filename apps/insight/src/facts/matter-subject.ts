import { casework } from '@gongzhi/contracts/casework';
import { foldMatter, type ToldEvent } from '@gongzhi/domain/insight';
import { isEvent } from '@gongzhi/platform/delivery';
import type { Subject, ToldOf } from './subject.ts';

export const matterEvents = [casework.matters.opened, casework.matters.progressed, casework.clocks.turned] as const;

/** Matters, as casework tells of them and of their clocks. */
export const matterSubject: Subject = {
  name: 'matter',
  source: 'casework',
  columns: {
    area: 'text', tier: 'text', kind: 'text', category: 'text', channel: 'text', unit_id: 'uuid', person_times: 'int', stage: 'text', status: 'text', open: 'boolean', received_on: 'date',
    accepted_on: 'date', answered_on: 'date', on_time: 'boolean', rating: 'int', reopened: 'int', asked: 'int', extended: 'int', red: 'boolean', due_at: 'timestamptz', sources: 'jsonb',
  },
  toldOf(envelope) {
    const { id, sequence, time } = envelope;
    const of = (matterId: string, area: string, event: ToldEvent, action: string | null = null): ToldOf<ToldEvent> => ({ county: area.slice(0, 6), id: matterId, at: new Date(time), action, event });
    if (isEvent(casework.matters.opened, envelope)) {
      const { ownerId: _owner, ownerIds: _owners, units: _units, ...data } = envelope.data;
      return of(data.id, data.area, { id, sequence, type: 'opened', data });
    }
    if (isEvent(casework.matters.progressed, envelope)) {
      const { ownerId: _owner, ownerIds: _owners, units: _units, ...data } = envelope.data;
      return of(data.id, data.area, { id, sequence, type: 'progressed', data }, data.action);
    }
    if (isEvent(casework.clocks.turned, envelope)) {
      const { ownerId: _owner, ownerIds: _owners, units: _units, handlerId: _handler, ...data } = envelope.data;
      return of(data.matterId, data.area, { id, sequence, type: 'turned', data });
    }
    return undefined;
  },
  fold(events: readonly ToldEvent[]) {
    const fact = foldMatter(events);
    return fact && {
      area: fact.area, tier: fact.tier, kind: fact.kind, category: fact.category, channel: fact.channel, unit_id: fact.unitId, person_times: fact.personTimes, stage: fact.stage,
      status: fact.status, open: fact.open, received_on: fact.receivedOn, accepted_on: fact.acceptedOn, answered_on: fact.answeredOn, on_time: fact.onTime, rating: fact.rating,
      reopened: fact.reopened, asked: fact.asked, extended: fact.extended, red: fact.red, due_at: fact.dueAt, sources: fact.sources,
    };
  },
};
