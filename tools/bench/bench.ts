import { benchOpenMatter } from './open-matter/open-matter.ts';

const benches: Record<string, () => Promise<boolean>> = {
  /** Exits 1 below 0.7 of the hand-written reference. */
  'open-matter': async () => (await benchOpenMatter({ rounds: Number(process.env.ROUNDS ?? 5), seconds: 6, connections: (process.env.CONNECTIONS ?? '16,64').split(',').map(Number) })) >= 0.7,
};

const bench = benches[process.argv[2] ?? ''];
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exit(2);
}
process.exitCode = (await bench()) ? 0 : 1;
