import { mediation } from '@gongzhi/contracts/mediation';
import { foldDispute, type ToldOfDispute } from '@gongzhi/domain/insight';
import { isEvent } from '@gongzhi/platform/delivery';
import type { Subject } from './subject.ts';

/** Disputes, as mediation tells of them. */
export const disputeSubject: Subject = {
  name: 'dispute',
  source: 'mediation',
  columns: {
    area: 'text', tier: 'text', centre_id: 'uuid', mediator_id: 'uuid', kind: 'text', source: 'text', status: 'text', open: 'boolean', recorded_on: 'date', outcome: 'text', settled_on: 'date',
    days_to_settle: 'int', form: 'text', performed: 'boolean', defaulted: 'boolean', confirmation_asked: 'boolean', confirmed: 'boolean', stabilised: 'boolean', crowds_averted: 'int',
    resolved_with: 'text[]', due_at: 'timestamptz', sources: 'jsonb',
  },
  toldOf(envelope) {
    const { id, sequence, time } = envelope;
    const common = { at: new Date(time) };
    if (isEvent(mediation.disputes.recorded, envelope)) {
      const { ownerId: _owner, ownerIds: _owners, units: _units, ...data } = envelope.data;
      return { ...common, county: data.area.slice(0, 6), id: data.id, action: null, event: { id, sequence, type: 'recorded', data } };
    }
    if (isEvent(mediation.disputes.progressed, envelope)) {
      const { ownerId: _owner, ownerIds: _owners, units: _units, ...data } = envelope.data;
      return { ...common, county: data.area.slice(0, 6), id: data.id, action: data.action, event: { id, sequence, type: 'progressed', data } };
    }
    return undefined;
  },
  fold(events: readonly ToldOfDispute[]) {
    const fact = foldDispute(events);
    return fact && {
      area: fact.area, tier: fact.tier, centre_id: fact.centreId, mediator_id: fact.mediatorId, kind: fact.kind, source: fact.source, status: fact.status, open: fact.open,
      recorded_on: fact.recordedOn, outcome: fact.outcome, settled_on: fact.settledOn, days_to_settle: fact.daysToSettle, form: fact.form, performed: fact.performed, defaulted: fact.defaulted,
      confirmation_asked: fact.confirmationAsked, confirmed: fact.confirmed, stabilised: fact.stabilised, crowds_averted: fact.crowdsAverted, resolved_with: fact.resolvedWith, due_at: fact.dueAt, sources: fact.sources,
    };
  },
};
