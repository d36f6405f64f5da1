import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A way over TCP from somebody to a server that can be cut, held, slowed down, or turned to another server. */
export interface Link {
  readonly port: number;
  /** Where connections made from now on lead. */
  turnTo(port: number): void;
  /** Breaks every connection and refuses new ones: a partition that both ends notice. */
  cut(): void;
  /** Nothing passes any more, nothing breaks: a partition that nobody notices until a time limit. */
  hold(): void;
  /** Everything arrives later. */
  slow(millis: number): void;
  /** All passes again. */
  heal(): void;
  close(): Promise<void>;
}

/** Opens a link on a port of this machine, leading to another port. */
export async function openLink(target: number): Promise<Link> {
  let to = target;
  let cut = false;
  let held = false;
  let delay = 0;
  const pairs = new Set<readonly [Socket, Socket]>();
  const waiting = new Set<() => void>();

  /** Passes chunks on in order; those of a held link wait. */
  const passage = (): Transform => new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const pass = (): void => void (delay > 0 ? setTimeout(done, delay, null, chunk) : done(null, chunk));
      if (held) waiting.add(pass);
      else pass();
    },
  });
  const server: Server = createServer((near) => {
    if (cut) return void near.resetAndDestroy();
    const far = connect(to, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) socket.setNoDelay(true).on('error', end).on('close', end);
    near.pipe(passage()).pipe(far);
    far.pipe(passage()).pipe(near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const breakAll = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const release = (): void => {
    for (const pass of waiting) pass();
    waiting.clear();
  };

  return {
    port: (server.address() as AddressInfo).port,
    turnTo: (port) => void (to = port),
    cut() {
      cut = true;
      breakAll();
    },
    hold: () => void (held = true),
    slow: (millis) => void (delay = millis),
    heal() {
      cut = held = false;
      delay = 0;
      release();
    },
    async close() {
      breakAll();
      release();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
