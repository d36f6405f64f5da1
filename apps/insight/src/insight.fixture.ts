import type { EventEnvelope } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import { insight } from '@gongzhi/contracts/insight';
import { readOutboxAfter, type ReadAfter } from '@gongzhi/platform/delivery';
import { createTestService, person } from '@gongzhi/testkit/service';
import { randomUUIDv7 } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { whenMatterTold } from './facts/when-matter-told.consumer.ts';
import { handlers } from './handlers.ts';
import { continueRebuild } from './rebuild/continue-rebuild.ts';

export const analyst = person('analyst', '500235');
export const operator = person('operator', '');

export const countyUnit = '019a3000-0000-7000-8000-000000000006';
export const townshipUnit = '019a3000-0000-7000-8000-000000000011';

/** Insight on a database of its own, whose outbox stands for casework's: rebuilds read it with the platform's own code. */
export async function openInsight() {
  const service = await createTestService({ contract: insight, handlers, migrations: fileURLToPath(new URL('../migrations', import.meta.url)) });
  const readAfter: ReadAfter = (_source, page) => readOutboxAfter(service.pool, page);
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
    deliver: (events: readonly EventEnvelope[]): Promise<void> => service.deliver(whenMatterTold, events),
    /** As if nothing had ever been told. */
    clear: () => service.owner.query(`delete from matter_fact; delete from matter_event; delete from generation; delete from platform.outbox; insert into generation (state) values ('live')`),
    rebuild: () => continueRebuild(service.engine, readAfter),
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
  const id = randomUUIDv7();
  const { area, receivedAt, kind = 'petition', personTimes = 1, dueAt } = options;
  const common = { specversion: '1.0', source: 'gongzhi/casework', subject: `matters/${id}`, datacontenttype: 'application/json' } as const;
  const opened = { id, area, ownerId: 'person-9', code: 'GZ', kind, channel: 'window', urgency: 'ordinary', status: 'received', stage: 'acceptance', personTimes, receivedAt, simulated: true, dueAt };
  let status = 'received';
  return [
    { ...common, id: randomUUIDv7(), type: `${casework.matters.opened.name}.v1`, time: receivedAt, sequence: 1, data: opened },
    ...steps.map((step, index): EventEnvelope => {
      const fromStatus = status;
      status = step.status;
      const at = step.at ?? new Date(Date.parse(receivedAt) + (index + 1) * 86_400_000).toISOString();
      const data = { id, area, ownerId: 'person-9', units: [countyUnit], kind, fromStatus, version: index + 2, at, ...step };
      return { ...common, id: randomUUIDv7(), type: `${casework.matters.progressed.name}.v1`, time: at, sequence: index + 2, data };
    }),
  ];
}

const county = { unitId: countyUnit, unitArea: '500235' };
export const accepted = { action: 'accept', status: 'accepted', stage: 'triage' } as Progressed;
export const routed = { action: 'route', status: 'routed', stage: 'handling', ...county } as Progressed;
export const answered = (onTime: boolean): Progressed => ({ action: 'answer', status: 'answered', stage: 'completion', onTime, ...county }) as Progressed;
export const rated = (rating: number): Progressed => ({ action: 'rate', status: 'following_up', stage: 'follow_up', rating, ...county }) as Progressed;
