import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process that logs one error has written. */
function logged(error: string): Record<string, Record<string, string>> {
  const log = JSON.stringify(fileURLToPath(new URL('./log.ts', import.meta.url)));
  const script = `const { createLog } = await import(${log}); createLog({ service: 'tried', level: 'info' }).error({ err: ${error} }, 'failed');`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

test('an error of the database is logged by its code and where it arose, without any line of its message', () => {
  const { err } = logged(`Object.assign(new Error('invalid input: 张三\\n13800001111\\nsecond line'), { code: '22P02' })`);
  expect(err).toMatchObject({ type: 'Error', code: '22P02', stack: expect.stringMatching(/^ +at /) });
  expect(JSON.stringify(err)).not.toMatch(/张三|13800001111|second/);
});
