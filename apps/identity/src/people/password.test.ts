import { describe, expect, test } from '@jest/globals';
import { hashPassword, passwordMatches } from './password.ts';
import { passwordProblem } from './password.rules.ts';

describe('a password hash', () => {
  test('belongs to one password only, and says how it was made', async () => {
    const hash = await hashPassword('梧桐树下的长椅 2026');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches('梧桐树下的长椅 2026', hash)).toBe(true);
    expect(await passwordMatches('梧桐树下的长椅 2025', hash)).toBe(false);
    expect(await hashPassword('梧桐树下的长椅 2026')).not.toBe(hash);
  });

  test('made with other parameters still works', async () => {
    const cheap = '$argon2id$v=19$m=8192,t=1,p=1$';
    const { argon2Sync, randomBytes } = await import('node:crypto');
    const nonce = randomBytes(16);
    const tag = argon2Sync('argon2id', { message: 'an old password', nonce, memory: 8_192, passes: 1, parallelism: 1, tagLength: 32 });
    const stored = `${cheap}${nonce.toString('base64').replaceAll('=', '')}$${tag.toString('base64').replaceAll('=', '')}`;
    expect(await passwordMatches('an old password', stored)).toBe(true);
  });

  test('is the same for full-width and composed characters', async () => {
    const hash = await hashPassword('Ｃａｆé 长椅 2026');
    expect(await passwordMatches('Cafe\u0301 长椅 2026', hash)).toBe(true);
  });

  test('that is missing takes as long as one that is there', async () => {
    const hash = await hashPassword('梧桐树下的长椅 2026');
    const best = { missing: Infinity, there: Infinity };
    // Interleaved, and the best of each: whatever else the machine does meets both.
    for (let round = 0; round < 10; round += 1) {
      for (const [kind, stored] of [['missing', null], ['there', hash]] as const) {
        const start = performance.now();
        expect(await passwordMatches('wrong', stored)).toBe(false);
        best[kind] = Math.min(best[kind], performance.now() - start);
      }
    }
    expect(best.missing / best.there).toBeGreaterThan(0.5);
    expect(best.missing / best.there).toBeLessThan(2);
  });

  test('that is damaged is an error, not a refusal', async () => {
    await expect(passwordMatches('x', 'plain text')).rejects.toThrow('argon2id');
  });
});

describe('a password that may be chosen', () => {
  test.each(['correct horse battery', '梧桐树下的长椅今天有人', 'v9#Kq2!mZ7pL', 'tang shan lu 18 hao'])('%s', (password) => {
    expect(passwordProblem(password, 'zhangsan')).toBeUndefined();
  });

  test.each([
    ['short', 'aB3$xyz', 'at least 10'],
    ['nine characters of Chinese', '梧桐树下的长椅二六', 'at least 10'],
    ['long', 'ab1'.repeat(50), 'at most 128'],
    ['with the username', 'ZhangSan-2026!', 'username'],
    ['one character over and over', 'aaaaaaaaaaaa', 'common'],
    ['digits only', '138123456789', 'common'],
    ['a run of the keyboard', 'qwertyuiopas', 'common'],
    ['a word with digits', 'Password2026', 'common'],
    ['a word with digits and signs', 'P@ssw0rd123!', 'common'],
  ])('is not: %s', (_case, password, message) => {
    const problem = passwordProblem(password, 'zhangsan');
    expect(problem?.en).toContain(message);
    expect(problem?.['zh-CN']).toMatch(/密码/);
  });
});
