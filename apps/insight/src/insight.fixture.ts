import type { EventEnvelope } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import { insight } from '@gongzhi/contracts/insight';
import { mediation } from '@gongzhi/contracts/mediation';
import { readOutboxAfter, type ReadAfter } from '@gongzhi/platform/delivery';
import { createTestService, person } from '@gongzhi/testkit/service';
import { fileURLToPath } from 'node:url';
import { v7 as newId } from 'uuid';
import { subjects } from './facts/subjects.ts';
import { whenMatterTold, whenMediationTold } from './facts/when-told.consumers.ts';
import { handlers } from './handlers.ts';
import { continueRebuild } from './rebuild/continue-rebuild.ts';

export const analyst = person('analyst', '500235');
export const operator = person('operator', '');

export const countyUnit = '019a3000-0000-7000-8000-000000000006';
export const townshipUnit = '019a3000-0000-7000-8000-000000000011';

/** Insight on a database of its own, whose outbox stands for those of casework and mediation: rebuilds read it with the platform's own code. */
export async function openInsight() {
  const service = await createTestService({ contract: insight, handlers, migrations: fileURLToPath(new URL('../migrations', import.meta.url)) });
  const readAfter: ReadAfter = async (source, page) => (await readOutboxAfter(service.pool, page)).filter(({ event }) => event.source === `gongzhi/${source}`);
  return {
    ...service,
    /** Commits events to the outbox they would come from. */
    async announce(events: readonly EventEnvelope[]): Promise<void> {
      for (const event of events) {
        await service.owner.query('insert into platform.outbox (event_id, subject, aggregate, sequence, area, envelope) values ($1, $2, $3, $4, $5, $6)', [
          event.id, `event.${event.type}`, event.subject, event.sequence, (event.data as { area: string }).area, JSON.stringify(event),
        ]);
      }
    },
    async deliver(events: readonly EventEnvelope[]): Promise<void> {
      for (const event of events) await service.deliver(event.source === 'gongzhi/casework' ? whenMatterTold : whenMediationTold, [event]);
    },
    /** As if nothing had ever been told. */
    clear: () => service.owner.query(`${subjects.map(({ name }) => `delete from ${name}_fact; delete from ${name}_event;`).join(' ')} delete from generation_place; delete from generation; delete from platform.outbox; insert into generation (state) values ('live')`),
    rebuild: () => continueRebuild(service.engine, readAfter, 5_000),
    readAfter,
    /** Every fact of the generation in use, as text. */
    async facts(): Promise<string[]> {
      const { rows } = await service.owner.query<{ fact: string }>(
        `select (to_jsonb(f) - 'generation')::text as fact from matter_fact f where generation = (select id from generation where state = 'live') order by matter_id`);
      return rows.map((row) => row.fact);
    },
  };
}
export type Insight = Awaited<ReturnType<typeof openInsight>>;

type Progressed = Partial<EventEnvelope<typeof casework.matters.progressed.data._output>['data']> & { action: string; status: string; stage: string };

/** A matter's life as casework tells it. */
export function matterLife(options: { area: string; receivedAt: string; kind?: string; personTimes?: number; dueAt?: string }, ...steps: Progressed[]): EventEnvelope[] {
  const id = newId();
  const { area, receivedAt, kind = 'petition', personTimes = 1, dueAt } = options;
  const common = { specversion: '1.0', source: 'gongzhi/casework', subject: `matters/${id}`, datacontenttype: 'application/json' } as const;
  const opened = { id, area, ownerId: 'person-9', code: 'GZ', kind, channel: 'window', urgency: 'ordinary', status: 'received', stage: 'acceptance', personTimes, receivedAt, simulated: true, dueAt };
  let status = 'received';
  return [
    { ...common, id: newId(), type: `${casework.matters.opened.name}.v1`, time: receivedAt, sequence: 1, data: opened },
    ...steps.map((step, index): EventEnvelope => {
      const fromStatus = status;
      status = step.status;
      const at = step.at ?? new Date(Date.parse(receivedAt) + (index + 1) * 86_400_000).toISOString();
      const data = { id, area, ownerId: 'person-9', units: [countyUnit], kind, fromStatus, version: index + 2, at, ...step };
      return { ...common, id: newId(), type: `${casework.matters.progressed.name}.v1`, time: at, sequence: index + 2, data };
    }),
  ];
}

const county = { unitId: countyUnit, unitArea: '500235' };
export const accepted = { action: 'accept', status: 'accepted', stage: 'triage' } as Progressed;
export const routed = { action: 'route', status: 'routed', stage: 'handling', ...county } as Progressed;
export const answered = (onTime: boolean): Progressed => ({ action: 'answer', status: 'answered', stage: 'completion', onTime, ...county }) as Progressed;
export const rated = (rating: number): Progressed => ({ action: 'rate', status: 'following_up', stage: 'follow_up', rating, ...county }) as Progressed;

type DisputeTold = Partial<EventEnvelope<typeof mediation.disputes.progressed.data._output>['data']> & { action: string; status: string };
const fromMediation = { specversion: '1.0', source: 'gongzhi/mediation', datacontenttype: 'application/json' } as const;
export const centreId = '019a3000-0000-7000-8000-000000000021';
export const mediatorId = '019a3000-0000-7000-8000-000000000022';

/** A dispute's life as mediation tells it, a day between acts. */
export function disputeLife(options: { area: string; recordedAt: string; tier?: string; source?: string }, ...steps: DisputeTold[]): EventEnvelope[] {
  const id = newId();
  const { area, recordedAt, tier = 'village', source = 'screening' } = options;
  const common = { ...fromMediation, subject: `disputes/${id}` };
  const recorded = { id, area, units: [countyUnit], code: 'GZ', source, kind: 'boundary', tier, centreId, status: 'recorded', recordedAt, simulated: true };
  let status = 'recorded';
  return [
    { ...common, id: newId(), type: `${mediation.disputes.recorded.name}.v1`, time: recordedAt, sequence: 1, data: recorded },
    ...steps.map((step, index): EventEnvelope => {
      const fromStatus = status;
      status = step.status;
      const at = new Date(Date.parse(recordedAt) + (index + 1) * 86_400_000).toISOString();
      return { ...common, id: newId(), type: `${mediation.disputes.progressed.name}.v1`, time: at, sequence: index + 2, data: { id, area, kind: 'boundary', tier, centreId, fromStatus, version: index + 2, at, ...step } };
    }),
  ];
}

export const takenOver = { action: 'take_over', status: 'assigned', mediatorIds: [mediatorId] } as DisputeTold;
export const settled = { action: 'conclude_agreement', status: 'agreed', form: 'oral' } as DisputeTold;

/** Organisations and mediators as mediation tells of them. */
export function registered(kind: 'centres' | 'mediators', data: object, id = newId(), sequence = 1): EventEnvelope {
  const { name } = mediation[kind].changed;
  return { ...fromMediation, id: newId(), subject: `${kind}/${id}`, type: `${name}.v1`, time: '2026-01-01T02:00:00Z', sequence, data: { id, area: '500235', ...data } };
}
