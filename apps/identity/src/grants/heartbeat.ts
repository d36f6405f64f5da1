import { grantsNotice, noticeWindow, type GrantsNotice, type RunningService } from '@gongzhi/platform';
import { subjectsChanged } from './standing.queries.ts';

const beat = 250;
/** A change is noted before its transaction commits: it stays in the notices that much longer. */
const longestTransaction = 2_000;

/**
 * Four times a second, tells every process whose grants changed in the last seconds, so that what they keep of others may be believed. When the
 * database is away the heart stops, and every process asks again. Any number of identity processes may beat. Returns the way to stop.
 */
export function startHeartbeat({ runtime: { connection, log }, pool }: RunningService): () => Promise<void> {
  let under: Promise<void> | undefined;
  const tell = async (): Promise<void> => {
    try {
      const notice: GrantsNotice = { changed: await subjectsChanged(pool, noticeWindow + longestTransaction) };
      connection.publish(grantsNotice, JSON.stringify(notice));
    } catch (error) {
      log.warn({ err: error }, 'heartbeat missed');
    }
  };
  const timer = setInterval(() => {
    under ??= tell().finally(() => (under = undefined));
  }, beat);
  return async () => {
    clearInterval(timer);
    await under;
  };
}
