import { startPlatform } from '@gongzhi/testkit/platform';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findK6 } from './find-k6.ts';
import { openLiveViews } from './live-views.ts';
import { createPeople, serveTokens } from './people.ts';
import { profilesOf } from './profiles.ts';
import { callRows, knee, stepRows, tableOf, type Summary } from './report.ts';
import { runK6 } from './run-k6.ts';
import { slopesOf, startSampling } from './samples.ts';
import { seedMatters } from './seed-matters.ts';
import { smoke } from './smoke.ts';
import { superuserUrlOf } from './superuser.ts';

/**
 * `npm run load -- <profile> [--matters 100000] [--rate 20] [--seconds 60] [--out file.json]`: a platform of its own, so many matters in it, so many
 * lifecycles a second; prints what came of it and writes it as JSON. Everything runs on this machine: the load generator takes its share of it.
 */
const root = resolve(import.meta.dirname, '../..');
const residents = 10;
/** Milliseconds a call may take at the 95th percentile where the platform keeps up. */
const limit = 250;
const calls = ['open', 'dispatch', 'claim', 'answer', 'search'];

async function main(): Promise<number> {
  const { positionals: [name = '', ...more], values } = parseArgs({
    allowPositionals: true,
    options: { matters: { type: 'string', default: '0' }, rate: { type: 'string', default: '10' }, seconds: { type: 'string' }, out: { type: 'string' } },
  });
  const k6 = await findK6(join(root, '.cache'), console.log);
  if (name === 'smoke') return smoke(k6, root, more);
  const profile = profilesOf({ rate: Number(values.rate), seconds: values.seconds ? Number(values.seconds) : undefined })[name];
  if (!profile) throw new Error(`usage: npm run load -- smoke | ${Object.keys(profilesOf({ rate: 1 })).join(' | ')} [--matters N] [--rate N] [--seconds N] [--out file]`);
  const [matters, out] = [Number(values.matters), resolve(root, values.out ?? `.data/load/${name}-${values.matters}.json`)];
  console.log(`${name}: ${profile.about}, with ${matters} matters there`);
  const platform = await startPlatform({ LOG_LEVEL: 'error' });
  const scratch = mkdtempSync(join(tmpdir(), 'gongzhi-load-'));
  try {
    if (matters > 0) await seedMatters(superuserUrlOf(platform.dataDir), matters, console.log);
    const people = await createPeople(platform, residents);
    const { clerk } = await people.tokens();
    const { url, server } = await serveTokens(people.tokens);
    const views = profile.liveViews > 0 ? await openLiveViews(platform.baseUrl, clerk, profile.liveViews) : undefined;
    const sampling = profile.sampled ? startSampling({ ...platform, everySeconds: 15 }) : undefined;
    const summaryFile = join(scratch, 'summary.json');
    const code = await runK6(k6, 'lifecycles.k6.ts', { BASE_URL: platform.baseUrl, TOKENS_URL: url, STEPS: JSON.stringify(profile.steps), SUMMARY: summaryFile, DISPUTES: name === 'mixed' ? '2' : '' }, ['--quiet']);
    const live = views?.close();
    const slopes = sampling && slopesOf(await sampling.stop());
    server.close();
    const summary = JSON.parse(readFileSync(summaryFile, 'utf8')) as Summary;
    const [steps, kinds] = [stepRows(summary, profile.steps), callRows(summary, calls)];
    const kept = knee(steps, limit);
    console.log(`\n${tableOf(steps)}\n\n${tableOf(kinds)}\n`);
    if (name === 'stress') console.log(`kept up with: ${kept ? kept.name : 'none of these'} (nine of ten done, p95 <= ${limit} ms, none failed)`);
    if (live) console.log(`live views heard of a matter after ${live.median} ms at the median, ${live.p99} ms at p99, ${live.max} ms at most; ${live.events} events`);
    for (const slope of slopes ?? []) console.log(`${slope.name.padEnd(28)}${slope.first.toFixed(1).padStart(12)}${slope.last.toFixed(1).padStart(12)}${slope.hourly.toFixed(2).padStart(12)} an hour`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${JSON.stringify({ profile: name, matters, at: new Date().toISOString(), machine: `${cpus().length} x ${cpus()[0]?.model ?? 'processor'}`, steps, calls: kinds, ...(live ? { live } : {}), ...(slopes ? { slopes } : {}) }, null, 2)}\n`);
    console.log(`written to ${out}`);
    return code;
  } finally {
    await platform.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error((error as Error).message);
  return 1;
});
