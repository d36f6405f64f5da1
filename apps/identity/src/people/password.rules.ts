import type { Text } from '@gongzhi/contracts';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

const PROBLEMS = {
  short: { 'zh-CN': `密码至少 ${PASSWORD_MIN} 个字符。`, en: `A password has at least ${PASSWORD_MIN} characters.` },
  long: { 'zh-CN': `密码最多 ${PASSWORD_MAX} 个字符。`, en: `A password has at most ${PASSWORD_MAX} characters.` },
  personal: { 'zh-CN': '密码不能包含用户名。', en: 'A password must not contain the username.' },
  common: { 'zh-CN': '这个密码太常见，容易被猜到。', en: 'This password is too common and easily guessed.' },
} as const satisfies Record<string, Text>;

/** What passwords of ten characters and more are built from in leaked lists, once digits at the end are cut off. */
const COMMON = new Set([
  'password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'qwertyuiop', 'qwerty', 'asdfghjkl', 'zxcvbnm', 'iloveyou', 'welcome', 'admin',
  'administrator', 'letmein', 'woaini', 'gongzhi', 'zaq!xsw@', 'abc', 'abcd', 'aa', 'a', 'q', 'qq', 'wang', 'zhang', 'test', 'changeme',
]);
const RUNS = '01234567890123456789 09876543210987654321 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb';

function isCommon(password: string): boolean {
  const distinct = new Set(password).size;
  const stem = password.replace(/[\d!@#$%^&*.]+$/, '');
  return distinct < 4 || RUNS.includes(password) || COMMON.has(password) || COMMON.has(stem) || stem === '';
}

/**
 * Says why a password may not be chosen, or nothing when it may. Length and a list of what is guessed first,
 * no rules about kinds of characters: those make passwords worse (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordProblem(password: string, username: string): Text | undefined {
  const folded = password.normalize('NFKC').toLowerCase();
  const length = [...folded].length;
  if (length < PASSWORD_MIN) return PROBLEMS.short;
  if (length > PASSWORD_MAX) return PROBLEMS.long;
  if (username.length >= 4 && folded.includes(username.toLowerCase())) return PROBLEMS.personal;
  return isCommon(folded) ? PROBLEMS.common : undefined;
}
