import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faults } from './faults/index.ts';
import { keepHistory } from './history/history.ts';
import { roundLine, tableHead, violationText } from './run/report.ts';
import { runRounds } from './run/run-rounds.ts';
import { planRounds } from './schedule/schedule.ts';
import { openWorld } from './world/world.ts';
import { volumesMissing } from './world/volumes.ts';

const usage = `npm run chaos -- [--rounds 10] [--seed 1] [--clients 6] [--faults kill,freeze,...] [--floor 20] [--after MS] [--volumes] [--out FILE]

Starts the platform, loads it, and lets things go wrong; then decides from what clients saw and what the databases hold whether every promise was kept.
The same seed plans the same faults. With --volumes (root, Linux) the servers' disks are small file systems in memory, which can become full.
Faults: ${Object.keys(faults).join(', ')}
Exit code 0: every promise was kept. 1: one was not, and is shown with the lines of the history.`;

/** Violations on the terminal; the file has all. */
const shown = 8;

/** Plays the rounds and returns the exit code. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' }, clients: { type: 'string', default: '6' }, faults: { type: 'string' }, floor: { type: 'string', default: '20' },
      after: { type: 'string', default: '1000' }, volumes: { type: 'boolean', default: false }, out: { type: 'string' }, help: { type: 'boolean' },
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
    console.log(tableHead);
    const plan = planRounds(values.seed, Number(values.rounds), names);
    const result = await runRounds(plan, {
      world, seed: values.seed, clients: Number(values.clients), floor: Number(values.floor), afterMs: Number(values.after), stopping: stopping.signal,
      onRound: (round) => console.log(roundLine(round)),
    });
    const violations = [...result.rounds.flatMap((round) => round.violations), ...result.violations];
    writeFileSync(out, `${JSON.stringify({ seed: values.seed, command: process.argv.slice(2), ...result }, null, 2)}\n`);
    for (const violation of violations.slice(0, shown)) console.log(violationText(violation));
    if (violations.length > shown) console.log(`… and ${violations.length - shown} more in ${out}`);
    if (violations.length > 0) cpSync(join(world.platform.dataDir, 'logs'), out.replace(/(\.json)?$/, '.logs'), { recursive: true });
    const accepted = result.rounds.reduce((sum, round) => sum + round.accepted, 0);
    console.log(`${result.rounds.length} rounds, ${accepted} accepted commands, ${violations.length === 0 ? 'every promise kept' : `${violations.length} VIOLATIONS`}; ${out}, ${historyFile}`);
    return violations.length === 0 ? 0 : 1;
  } finally {
    await world.stop();
  }
}

process.exit(await main().catch((error: unknown) => {
  console.error(error);
  return 2;
}));
