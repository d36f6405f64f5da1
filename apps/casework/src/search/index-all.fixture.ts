import { casework } from '@gongzhi/contracts/casework';
import { asService } from '@gongzhi/platform';
import type { TestService } from '@gongzhi/testkit/service';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { indexMatter } from './index-matter.consumer.ts';

/** Does what the consumer does in a running service: every matter opened so far becomes findable. */
export async function indexAll(service: TestService): Promise<void> {
  const opened = await service.events(`${casework.matters.opened.name}.v1`);
  await asService<Database, void>(service.engine, 'index-matter', async ({ db, log }) => {
    for (const event of opened) await indexMatter.handle({ event: event as never, db: db as Kysely<Database>, log });
  });
}
