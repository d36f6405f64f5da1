import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files.ts';

/** What ties a file to one machine: home directories, and the host a package happened to come from. */
const forbidden = [/\/(?:work|root|home\/\w+)\/[\w.]/, /"resolved": "https?:/, /\b(?:registry|mirrors?|nexus|artifactory)\.[\w-]+\.(?:com|org|net|cn|io)\b/];
const largest = 8 * 1024 * 1024;

const committed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const self = 'tools/checks/committed-files.test.ts';

test('no committed file names a machine or a registry', () => {
  const found = committed.filter((path) => path !== self).flatMap((path) => {
    const target = join(root, path);
    const size = statSync(target, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largest) return [];
    const lines = readFileSync(target, { encoding: 'utf8', flag: 'r' }).split('\n');
    return lines.flatMap((line, at) => (forbidden.some((pattern) => pattern.test(line)) ? [`${path}:${at + 1}`] : []));
  });
  expect(found).toEqual([]);
});

test('nothing big is committed', () => {
  expect(committed.filter((path) => (statSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0) > largest)).toEqual([]);
});
