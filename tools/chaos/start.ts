import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { crashLine, crashTableHead } from './crash/crash-table.ts';
import { crashPoints } from './crash/points.table.ts';
import { runPoints } from './crash/run-points.ts';
import { faults } from './faults/index.ts';
import { keepHistory } from './history/history.ts';
import { roundLine, tableHead, violationText } from './run/report.ts';
import { failuresIn, roll } from './run/roll.ts';
import { runRounds } from './run/run-rounds.ts';
import { planRounds, type PlannedRound } from './schedule/schedule.ts';
import { openWorld } from './world/world.ts';
import { volumesMissing } from './world/volumes.ts';

const usage = `npm run chaos -- [--rounds 10] [--seed 1] [--clients 6] [--faults kill,freeze,...] [--floor 20] [--after MS] [--volumes] [--out FILE]
npm run chaos -- --rolling 5 [--services casework,...] [--seed 1] [--clients 6] [--floor 20] [--out FILE]
npm run chaos -- --crash-points 20 [--points P1,P2,...] [--seed 1] [--clients 6] [--floor 20] [--out FILE]

Starts the platform, loads it, and lets things go wrong; then decides from what clients saw and what the databases hold whether every promise was kept.
The same seed plans the same faults. With --minutes M nothing new is begun after so long (nor after Ctrl-C), and what was done is judged. With --volumes (root, Linux) the servers' disks are small file systems in memory, which can become full.
With --rolling every service is restarted so many times, one after the other, under a load that tries nothing twice: no request may fail.
With --crash-points processes are killed so many times exactly at each point at which something could be lost or done twice.
Faults: ${Object.keys(faults).join(', ')}
Exit code 0: every promise was kept. 1: one was not, and is shown with the lines of the history.`;

/** Violations on the terminal; the file has all. */
const shown = 8;

/** Plays the rounds and returns the exit code. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' }, clients: { type: 'string', default: '6' }, faults: { type: 'string' }, floor: { type: 'string', default: '20' },
      after: { type: 'string', default: '1000' }, minutes: { type: 'string', default: '1440' }, volumes: { type: 'boolean', default: false }, rolling: { type: 'string' }, services: { type: 'string' }, 'crash-points': { type: 'string' }, points: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage), 0;
  const names = values.faults?.split(',') ?? Object.keys(faults).filter((name) => values.volumes || name !== 'disk-full');
  const unknown = names.filter((name) => !faults[name]);
  if (unknown.length > 0) throw new Error(`there are no faults of these names: ${unknown.join(', ')}`);
  const out = resolve(values.out ?? join('.data/chaos', `${values.seed}.json`));
  mkdirSync(dirname(out), { recursive: true });
  const historyFile = out.replace(/(\.json)?$/, '.jsonl');
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());

  const why = values.volumes ? volumesMissing() : undefined;
  if (why) console.log(`Full disks are left out: ${why}.`);
  console.log('Starting the platform ...');
  const world = await openWorld({ history: keepHistory(historyFile), volumes: values.volumes });
  try {
    const options = { world, seed: values.seed, clients: Number(values.clients), floor: Number(values.floor), stopping: AbortSignal.any([stopping.signal, AbortSignal.timeout(Number(values.minutes) * 60_000)]) };
    const run = (): ReturnType<typeof playAll | typeof restartAll | typeof killAll> => {
      if (values['crash-points']) return killAll(values.points?.split(','), { ...options, times: Number(values['crash-points']) });
      if (values.rolling) return restartAll(Number(values.rolling), { ...options, ...(values.services ? { services: values.services.split(',') } : {}) });
      return playAll(planRounds(values.seed, Number(values.rounds), names), { ...options, afterMs: Number(values.after) });
    };
    const { violations, summary, ...result } = await run();
    writeFileSync(out, `${JSON.stringify({ seed: values.seed, command: process.argv.slice(2), ...result, violations }, null, 2)}\n`);
    for (const violation of violations.slice(0, shown)) console.log(violationText(violation));
    if (violations.length > shown) console.log(`… and ${violations.length - shown} more in ${out}`);
    if (violations.length > 0) cpSync(join(world.platform.dataDir, 'logs'), out.replace(/(\.json)?$/, '.logs'), { recursive: true });
    console.log(`${summary}, ${violations.length === 0 ? 'every promise kept' : `${violations.length} VIOLATIONS`}; ${out}, ${historyFile}`);
    return violations.length === 0 ? 0 : 1;
  } finally {
    await world.stop();
  }
}

async function playAll(plan: readonly PlannedRound[], options: Omit<Parameters<typeof runRounds>[1], 'onRound'>) {
  console.log(tableHead);
  const { rounds, violations } = await runRounds(plan, { ...options, onRound: (round) => console.log(roundLine(round)) });
  const accepted = rounds.reduce((sum, round) => sum + round.accepted, 0);
  return { rounds, violations: [...rounds.flatMap((round) => round.violations), ...violations], summary: `${rounds.length} rounds, ${accepted} accepted commands` };
}

async function restartAll(times: number, options: Omit<Parameters<typeof roll>[0], 'times' | 'onTime'>) {
  const result = await roll({ ...options, times, onTime: (time, history) => console.log(`time ${time}: ${history.length} requests, ${failuresIn(history).length} failed`) });
  return { ...result, summary: `${result.restarts} restarts, ${result.requests} requests, ${result.failed} failed` };
}

async function killAll(names: readonly string[] | undefined, options: Omit<Parameters<typeof runPoints>[1], 'onPoint'>) {
  console.log(crashTableHead);
  const { points, violations } = await runPoints(crashPoints.filter(({ name }) => names?.includes(name) ?? true), { ...options, onPoint: (point) => console.log(crashLine(point)) });
  const sum = (of: 'killed' | 'accepted'): number => points.reduce((total, point) => total + point[of], 0);
  return { points, violations, summary: `${sum('killed')} processes killed at ${points.length} points, ${sum('accepted')} accepted commands` };
}

process.exit(await main().catch((error: unknown) => {
  console.error(error);
  return 2;
}));
