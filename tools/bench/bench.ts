import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchGrowth } from './growth/growth.ts';
import { benchOpenMatter } from './open-matter/open-matter.ts';
import { benchProducts, products } from './products/products.ts';
import { benchTelemetry } from './telemetry/telemetry.ts';

const usage = `npm run bench -- open-matter
  Opening a matter, beside a hand-written Fastify -> NATS -> worker -> pg program. Exits 1 below 0.85 of it. ROUNDS=9 and
  CONNECTIONS=16,64 unless the environment says otherwise.
npm run bench -- growth [--sizes 10000,100000,1000000] [--turns 300] [--only WORDS]
  Calls, all or those whose name holds the words, at several numbers of matters. Exits 1 when one costs more than 1.3 times as much at the last as at the first.
npm run bench -- products [--products ${Object.keys(products).join(',')}] [--matters 10000] [--instances 2] [--connections 16] [--rounds 3] [--seconds 4] [--out FILE]
  Opening, reading and listing beside products one could take instead, installed once under .cache/bench; so many processes of each.
  Exits 1 below 8 times as many openings, 6 times as many reads or lists a second.
npm run bench -- telemetry [--connections 16] [--rounds 3] [--seconds 4] [--out FILE]
  Opening a matter while 0, 5 and 100 % of the traces are recorded. Exits 1 when 5 % cost more than a tenth of the requests a second.
What is measured is asked in turn, so that what else the machine does meets all alike. Results are also written as JSON, to .data/bench.`;

const { positionals: [name = ''], values } = parseArgs({
  allowPositionals: true,
  options: {
    products: { type: 'string', default: Object.keys(products).join(',') }, matters: { type: 'string', default: '10000' }, instances: { type: 'string', default: '2' },
    connections: { type: 'string', default: '16' }, rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '4' }, out: { type: 'string' },
    sizes: { type: 'string', default: '10000,100000,1000000' }, turns: { type: 'string', default: '300' }, only: { type: 'string', default: '' },
  },
});
const contest = { matters: Number(values.matters), rounds: Number(values.rounds), seconds: Number(values.seconds), connections: Number(values.connections) };
const out = (file: string): string => resolve(import.meta.dirname, '../..', values.out ?? `.data/bench/${file}.json`);

const numbers = (text: string): number[] => text.split(',').map(Number);
const { ROUNDS, CONNECTIONS } = process.env;

const benches: Record<string, () => Promise<boolean>> = {
  'open-matter': async () => (await benchOpenMatter({ rounds: Number(ROUNDS ?? 9), seconds: 3, connections: numbers(CONNECTIONS ?? '16,64') })) >= 0.85,
  growth: async () => (await benchGrowth({ sizes: numbers(values.sizes), turns: Number(values.turns), only: values.only })) <= 1.3,
  products: () => benchProducts({ ...contest, names: namesOf(values.products), instances: Number(values.instances), out: out('products') }),
  telemetry: () => benchTelemetry({ ...contest, out: out('telemetry') }),
};

function namesOf(list: string): string[] {
  const names = list.split(',');
  const unknown = names.filter((one) => !products[one]);
  if (unknown.length > 0) throw new Error(`there are no products of these names: ${unknown.join(', ')}`);
  return names;
}

const bench = benches[name];
if (!bench) {
  console.error(usage);
  process.exit(2);
}
process.exitCode = (await bench()) ? 0 : 1;
