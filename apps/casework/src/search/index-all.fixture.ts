import { casework } from '@gongzhi/contracts/casework';
import type { TestService } from '@gongzhi/testkit/service';
import { indexMatter } from './index-matter.consumer.ts';

/** Does what the consumer does in a running service: every matter opened so far becomes findable. */
export async function indexAll(service: TestService): Promise<void> {
  await service.deliver(indexMatter, await service.events(`${casework.matters.opened.name}.v1`));
}
