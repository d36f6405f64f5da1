import { once } from 'node:events';

/** Ends the test run's servers and waits until they are gone. */
export default async function globalTeardown(): Promise<void> {
  const keeper = globalThis.gongzhiTestServers;
  if (!keeper || keeper.exitCode !== null) return;
  const gone = once(keeper, 'exit');
  keeper.stdin?.end();
  await gone;
}
