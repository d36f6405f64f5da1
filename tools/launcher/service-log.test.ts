import { expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { followLog, shortForm, warningOf } from './service-log.ts';

test.each([
  ['{"level":30,"msg":"opened"}', undefined],
  ['{"level":40,"msg":"bus connection changed"}', 'warning: bus connection changed'],
  ['{"level":50,"msg":"failed","err":{"code":"57P01","message":""}}', 'error: failed - 57P01'],
  ['{"msg":"level last","level":60}', 'fatal: level last'],
  ['{"level":50,"msg":"cut o', undefined],
  ['Error: not a JSON line', undefined],
])('warning of %s: %s', (line, warning) => expect(warningOf(line)).toBe(warning));

test('lines that are not JSON are shown as they are', () => {
  expect(shortForm('    at main.ts:3')).toBe('    at main.ts:3');
  expect(shortForm('{"level":30,"msg":"opened"}')).toBe('opened');
});

test('a followed log gives whole lines, also those written in pieces', () => {
  const path = join(mkdtempSync(join(process.env.GONGZHI_TEST_DIRECTORY!, 'log-')), 'service.log');
  writeFileSync(path, 'first\nsec');
  const lines: string[] = [];
  const stop = followLog(path, (line) => lines.push(line));
  appendFileSync(path, 'ond\n第三\n');
  stop();
  expect(lines).toEqual(['first', 'second', '第三']);
});
