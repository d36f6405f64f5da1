import { benchGrowth } from './growth/growth.ts';
import { benchOpenMatter } from './open-matter/open-matter.ts';

const numbers = (text: string): number[] => text.split(',').map(Number);
const { ROUNDS = '9', CONNECTIONS = '16,64', SIZES = '10000,100000,1000000', TURNS = '300', CALLS = '' } = process.env;

const benches: Record<string, () => Promise<boolean>> = {
  /** Exits 1 below 0.85 of the hand-written reference. */
  'open-matter': async () => (await benchOpenMatter({ rounds: Number(ROUNDS), seconds: 3, connections: numbers(CONNECTIONS) })) >= 0.85,
  /** Exits 1 when anything costs more than 1.3 times as much at the largest number of matters as at the smallest. CALLS: only those whose name holds this. */
  growth: async () => (await benchGrowth({ sizes: numbers(SIZES), turns: Number(TURNS), only: CALLS })) <= 1.3,
};

const bench = benches[process.argv[2] ?? ''];
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exit(2);
}
process.exitCode = (await bench()) ? 0 : 1;
