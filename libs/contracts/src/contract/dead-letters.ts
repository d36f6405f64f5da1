import { z } from 'zod';
import { Id, Moment } from './fields.ts';
import { command, query } from './operation.ts';

/** An event that a consumer of a service could not apply and set aside. */
const DeadLetter = z
  .object({
    consumer: z.string(),
    eventId: Id,
    /** `event.casework.matters.progressed.v1` */
    subject: z.string(),
    /** Why it failed last: the kind of fault, without values. */
    reason: z.string(),
    attempts: z.int(),
    failedAt: Moment,
  })
  .meta({ id: 'DeadLetter' });

/** What operators do about events that a service could not apply; the same for every service that listens. */
export function deadLettersOf(service: string) {
  return {
    list: query({
      summary: { 'zh-CN': '未能处理的事件', en: 'Events that could not be applied' },
      description: 'The newest 100 that wait for an operator: each was tried several times and set aside so that those behind it could go on.',
      http: `GET /v1/${service}/dead-letters`,
      allow: 'dead-letter:handle',
      input: z.strictObject({}),
      output: z.object({ items: z.array(DeadLetter) }),
    }),
    redrive: command({
      summary: { 'zh-CN': '重新处理事件', en: 'Apply an event after all' },
      description: 'Once what made it fail is mended. It takes effect exactly once, however often it is asked for.',
      http: `POST /v1/${service}/dead-letters/redrive`,
      allow: 'dead-letter:handle',
      input: z.strictObject({ consumer: z.string().min(1).max(100), eventId: Id }),
      output: z.object({ redriven: z.literal(true) }),
      errors: { STILL_FAILING: { status: 409, message: { 'zh-CN': '仍然无法处理：{reason}', en: 'It still cannot be applied: {reason}' } } },
    }),
  };
}
