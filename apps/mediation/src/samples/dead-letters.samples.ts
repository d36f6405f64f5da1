import type { EventEnvelope } from '@gongzhi/contracts';
import type { OperationSamples } from '@gongzhi/testkit/contract';
import { person } from '@gongzhi/testkit/service';
import { randomUUID } from 'node:crypto';
import { village, type Mediation } from '../mediation.fixture.ts';

const operator = person('operator', '');

/** A right call of what operators do about events that could not be applied. */
export const deadLetterSamples: OperationSamples<Mediation> = {
  'mediation.dead-letters.list': () => ({ as: operator, input: {} }),
  'mediation.dead-letters.redrive': async ({ service }) => {
    const letter = { consumer: 'matters', eventId: randomUUID() };
    await service.owner.query(`insert into platform.dead_letter (consumer, event_id, subject, envelope, reason, attempts) values ($1, $2, 'event.casework.matters.progressed.v1', $3, 'Error: it broke', 6)`,
      [letter.consumer, letter.eventId, JSON.stringify(accepted(letter.eventId))]);
    return { as: operator, input: letter };
  },
};

/** A matter was accepted: nothing of mediation's, so applying it changes nothing here. */
function accepted(id: string): EventEnvelope {
  const matterId = randomUUID();
  return {
    specversion: '1.0', id, source: 'gongzhi/casework', type: 'casework.matters.progressed.v1', subject: `matters/${matterId}`, time: '2026-03-02T02:00:00Z', datacontenttype: 'application/json', sequence: 2,
    data: { id: matterId, area: village, units: [], action: 'accept', kind: 'need', fromStatus: 'received', status: 'accepted', stage: 'triage', version: 2, at: '2026-03-02T02:00:00Z' },
  };
}
