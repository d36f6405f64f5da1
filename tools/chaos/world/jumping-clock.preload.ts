/**
 * Loaded into a process before its program: its clock is that of the machine until SIGUSR2 says that a file, named after the process, tells of a jump in
 * milliseconds. What JavaScript reads of the time of day jumps; timers run on, as they do when a machine's clock is set.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const RealDate = Date;
const directory = new URL(import.meta.url).searchParams.get('directory')!;
let jump = 0;
process.on('SIGUSR2', () => (jump = Number(readFileSync(join(directory, String(process.pid)), 'utf8'))));

const now = (): number => RealDate.now() + jump;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, asked) => Reflect.construct(target, given.length > 0 ? given : [now()], asked === globalThis.Date ? target : asked) as object,
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
