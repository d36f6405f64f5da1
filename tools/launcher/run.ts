import { join } from 'node:path';
import type { LaunchConfig } from './config.ts';
import { describeLogins, type DemoLogins } from './demo-file.ts';
import { launch, type Stops } from './launch.ts';
import { takeLock, type Lock } from './lock.ts';
import { createProgress, type Progress } from './progress.ts';

/** npm passes on a Ctrl-C that the terminal sends to us as well: two within this time are one. */
const sameSignalMs = 1_000;

/** Runs the platform until it is told to stop. Returns the exit code. */
export async function run(readConfig: () => LaunchConfig): Promise<number> {
  process.stdout.on('error', () => {}); // the terminal may be gone before we are
  const progress = createProgress();
  const stops: Stops = [];
  const stopping = new AbortController();
  const stopAsked = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  let lock: Lock | undefined;
  onStopSignals(() => stopping.abort(), () => {
    lock?.killAll();
    process.exit(1);
  });

  let exitCode = 0;
  try {
    const config = await progress.step('Configuration', async () => readConfig(), ({ dataDir }) => `data in ${dataDir}`);
    const held = await progress.step('Lock', () => takeLock(join(config.dataDir, 'launcher.lock'), progress.say));
    lock = held;
    stops.push(async () => held.release());
    const logins = await launch(config, held, progress, stops, stopping.signal);
    announce(config, logins, progress);
    await stopAsked;
  } catch (error) {
    if (!stopping.signal.aborted) {
      console.error(`\nGongzhi did not start: ${(error as Error).message}`);
      if (process.env.LOG_LEVEL === 'debug') console.error(error);
      exitCode = 1;
    }
  }
  if (stops.length > 1) console.log('\nStopping ...');
  for (const stop of stops.reverse()) await stop();
  if (exitCode === 0) console.log('Stopped. The data is kept.');
  return exitCode;
}

/** The first Ctrl-C, SIGTERM or SIGHUP asks for a stop in order; a later one forces it. */
function onStopSignals(stop: () => void, force: () => void): void {
  let firstAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      firstAt ??= performance.now();
      if (performance.now() - firstAt > sameSignalMs) force();
      else stop();
    });
  }
}

function announce({ publicUrl, dataDir }: LaunchConfig, logins: DemoLogins, progress: Progress): void {
  console.log([
    '',
    `Gongzhi is ready after ${progress.secondsSoFar()}.  Ctrl-C stops it.`,
    `  Platform       ${publicUrl}`,
    `  API reference  ${publicUrl}/docs`,
    `  Logs           ${join(dataDir, 'logs')}`,
    `  Demo logins    ${join(dataDir, 'demo.json')}`,
    ...describeLogins(logins).map((line) => `    ${line}`),
    '',
  ].join('\n'));
}
