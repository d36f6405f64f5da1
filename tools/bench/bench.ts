import { benchGrowth } from './growth/growth.ts';
import { benchOpenMatter } from './open-matter/open-matter.ts';

const benches: Record<string, () => Promise<boolean>> = {
  /** Exits 1 below 0.7 of the hand-written reference. */
  'open-matter': async () => (await benchOpenMatter({ rounds: Number(process.env.ROUNDS ?? 5), seconds: 6, connections: (process.env.CONNECTIONS ?? '16,64').split(',').map(Number) })) >= 0.7,
  /** Exits 1 when anything costs more than 1.3 times as much at 1,000,000 matters as at 10,000. */
  growth: async () => (await benchGrowth({ sizes: [10_000, 100_000, 1_000_000], turns: 300 })) <= 1.3,
};

const bench = benches[process.argv[2] ?? ''];
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exit(2);
}
process.exitCode = (await bench()) ? 0 : 1;
