import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { progressBar } from '../areas-import/progress-bar.ts';
import { openApi } from './api.ts';
import { findTarget } from './find-platform.ts';
import { replayYunyang } from './yunyang.ts';

const usage = `npm run replay -- yunyang [--base-url URL] [--speed DAYS_PER_SECOND] [--matters NUMBER] [--concurrency 8] [--data .data]

Plays January to May 2026 of Yunyang county through the public HTTP API and compares published figures with computed ones.
May be interrupted and run again: it goes on where it was.`;

/** Plays a place and returns the exit code: 1 when a figure differs, 130 when interrupted. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'base-url': { type: 'string' }, speed: { type: 'string' }, matters: { type: 'string' }, concurrency: { type: 'string', default: '8' }, data: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help || positionals[0] !== 'yunyang') {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const numberOf = (name: 'speed' | 'matters' | 'concurrency'): number | undefined => {
    const value = values[name] === undefined ? undefined : Number(values[name]);
    if (value !== undefined && !(value > 0)) throw new Error(`--${name} takes a number above zero`);
    return value;
  };
  const stopping = new AbortController();
  process.once('SIGINT', () => {
    stopping.abort();
    process.once('SIGINT', () => process.exit(130));
  });
  const root = resolve(import.meta.dirname, '../..');
  const target = await findTarget({ baseUrl: values['base-url']?.replace(/\/$/, ''), data: resolve(root, values.data ?? process.env['GONGZHI_DATA'] ?? '.data'), county: '500235', say: console.log });
  try {
    const outcome = await replayYunyang({
      api: openApi(target.baseUrl, stopping.signal), admin: target.admin, directory: target.directory, matters: numberOf('matters'), speed: numberOf('speed') ?? Infinity,
      concurrency: numberOf('concurrency')!, stopping: stopping.signal, say: console.log, bar: progressBar,
    }).catch((error: unknown) => {
      // A terminal's Ctrl-C reaches a platform we started, too: what was under way then fails.
      if (stopping.signal.aborted) return 'interrupted' as const;
      throw error;
    });
    if (outcome === 'interrupted') console.log('interrupted; run it again to go on');
    return outcome === 'equal' ? 0 : outcome === 'different' ? 1 : 130;
  } finally {
    await target.stop();
  }
}

process.exit(await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
}));
