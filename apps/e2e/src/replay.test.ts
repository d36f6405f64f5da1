import { Breakdown, DisputeBreakdown, insight, Measure } from '@gongzhi/contracts/insight';
import type { Operation, OutputOf } from '@gongzhi/contracts';
import { login, type Tokens } from '@gongzhi/testkit';
import { startPlatform, type Platform } from '@gongzhi/testkit/platform';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../../..');
const matters = 20;
let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
}, 120_000);
afterAll(() => platform.stop(), 60_000);

/** Runs the replay as a process of its own; killed at once when its output holds `killAt`. */
async function replay(killAt?: string): Promise<{ code: number | null; signal: string | null; output: string }> {
  const child = spawn(process.execPath, [join(root, 'tools/replay/start.ts'), 'yunyang', '--matters', String(matters), '--data', platform.dataDir, '--base-url', platform.baseUrl], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    if (killAt && output.slice(output.indexOf('acts')).includes(killAt)) child.kill('SIGKILL');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, output })));
}

const tokens = new Map<string, Promise<Tokens>>();
async function ask<Op extends Operation<any, any, any>>(role: string, operation: Op, input: Record<string, string> = {}): Promise<OutputOf<Op>> {
  const person = platform.people.find((one) => one.role === role && (one.area === '500235' || one.area === ''))!;
  const signedIn = tokens.get(role) ?? login({ baseUrl: platform.baseUrl, ...person });
  tokens.set(role, signedIn);
  const { accessToken } = await signedIn;
  const [method, template = ''] = operation.http!.split(' ');
  const { place = '', ...rest } = input;
  const path = template.replace('{place}', place);
  const query = method === 'GET' ? `?${new URLSearchParams(rest).toString()}` : '';
  const headers = { authorization: `Bearer ${accessToken}`, ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) };
  const response = await fetch(`${platform.baseUrl}${path}${query}`, { method: method!, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(rest) }) });
  if (!response.ok) throw new Error(`${operation.name}: ${await response.text()}`);
  return (await response.json()) as OutputOf<Op>;
}

/** Every figure insight has, and the events behind each. */
async function everyFigure(): Promise<unknown[]> {
  const figures: unknown[] = [];
  for (const by of Breakdown.options) figures.push(await ask('analyst', insight.matters.count, { by }));
  for (const by of DisputeBreakdown.options) figures.push(await ask('analyst', insight.disputes.count, { by }));
  for (const by of ['kind', 'level', 'area', 'state']) figures.push(await ask('analyst', insight.mediators.count, { by }));
  figures.push(await ask('analyst', insight.centres.count), await ask('analyst', insight.figures.compare, { place: 'yunyang' }));
  for (const measure of Measure.options) figures.push(await ask('analyst', insight.sources.list, { measure, limit: '100' }));
  return figures;
}

test('killed in the middle and run again, the replay plays every act once, and all figures are equal', async () => {
  const killed = await replay('50 %');
  expect(killed.signal).toBe('SIGKILL');
  const resumed = await replay();
  expect(resumed.output).toContain('going on after');
  expect(resumed.output).not.toContain(' NO');
  expect(resumed.code).toBe(0);
  expect((await ask('analyst', insight.matters.count, { kind: 'petition' })).total.received).toBe(matters);
  expect((await ask('analyst', insight.disputes.count)).total.screened).toBe(2 * matters);
}, 400_000);

test('run once more without its journal, it finds everything on the server and changes nothing', async () => {
  const before = await everyFigure();
  for (const journal of ['yunyang', 'yunyang-disputes']) rmSync(join(platform.dataDir, `replay/${journal}.jsonl`));
  expect(await replay()).toMatchObject({ code: 0 });
  expect(await everyFigure()).toEqual(before);
}, 200_000);

test('rebuilt from the producers’ outboxes, every figure is the same and made from the same events', async () => {
  const before = await everyFigure();
  const { generation, expected } = await ask('operator', insight.rebuilds.start);
  expect(expected).toBeGreaterThan(200);
  for (let state = 'building'; state === 'building'; await sleep(200)) {
    const { items } = await ask('operator', insight.rebuilds.list);
    ({ state } = items.find((item) => item.generation === generation)!);
  }
  expect((await ask('operator', insight.rebuilds.list)).items[0]).toMatchObject({ generation, state: 'live', events: expected, missing: 0 });
  expect(await everyFigure()).toEqual(before);
}, 200_000);
