import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { openClocks } from './clocks.ts';

const program = `
  const tell = () => console.log(JSON.stringify([Date.now(), new Date().getTime(), new Date(0).toISOString(), new Date() instanceof Date, typeof Date()]));
  tell();
  process.on('SIGUSR2', tell);
  process.stdin.resume().on('end', () => process.exit());`;

test('the clock of a process jumps, and moments that were given stay what they are', async () => {
  const clocks = openClocks();
  const run = spawn(process.execPath, ['-e', program], { env: { ...process.env, NODE_OPTIONS: clocks.nodeOptions }, stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const lines = createInterface({ input: run.stdout })[Symbol.asyncIterator]();
    const told = async () => JSON.parse((await lines.next()).value!) as [number, number, string, boolean, string];
    for (const offBy of [0, -3_600_000, 4_000]) {
      if (offBy) clocks.set(run.pid!, offBy);
      const [now, made, given, isDate, text] = await told();
      expect(Math.abs(now - Date.now() - offBy)).toBeLessThan(1_000);
      expect(made - now).toBeLessThan(100);
      expect([given, isDate, text]).toEqual(['1970-01-01T00:00:00.000Z', true, 'string']);
    }
  } finally {
    run.stdin.end();
    clocks.close();
  }
});
