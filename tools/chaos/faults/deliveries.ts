import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Fault } from './fault.ts';

/** How many of a stream's last messages come again. */
const repeatedMessages = 50;

/** What the bus delivered lately it delivers five times more, under its old id, a new one, or none. */
export const duplicates: Fault = {
  targets: ['casework', 'mediation'],
  lasts: [0, 500],
  async begin({ platform }, stream) {
    const bus = await platform.connectBus();
    try {
      const { streams } = await jetstreamManager(bus);
      const { state } = await streams.info(stream);
      const publish = jetstream(bus);
      for (let seq = Math.max(state.first_seq, state.last_seq - repeatedMessages); seq > 0 && seq <= state.last_seq; seq += 1) {
        const stored = await streams.getMessage(stream, { seq });
        if (!stored) continue;
        const { id } = stored.json<{ id: string }>();
        for (let copy = 0; copy < 5; copy += 1) for (const msgID of [id, randomUUID(), undefined]) await publish.publish(stored.subject, stored.data, msgID ? { msgID } : {});
      }
    } finally {
      await bus.close();
    }
    return async () => {};
  },
};

/** A consumer that cannot go on for a while: somebody else holds what it writes. */
export const slowConsumer: Fault = {
  targets: ['insight'],
  lasts: [2_000, 6_000],
  async begin({ platform }) {
    const url = new URL(platform.postgres.url);
    url.pathname = '/insight';
    const holder = new pg.Client({ connectionString: url.href });
    holder.on('error', () => {});
    await holder.connect();
    await holder.query(`select pg_advisory_lock(hashtext('gongzhi.insight.facts'))`);
    return () => holder.end();
  },
};
