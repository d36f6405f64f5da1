import type { Language } from '@gongzhi/contracts';
import { Refusal } from '../pipeline/refusal.ts';

const longest = 500;
const format = { 'zh-CN': `须为 1 至 ${longest} 个字，不含控制字符`, en: `1 to ${longest} characters, no control characters among them` };

/** Why personal data is read, as the header gives it: in any script, so it may come percent-encoded. It is kept in the audit record. */
export function accessReason(header: string | undefined, language: Language): string | undefined {
  if (header === undefined) return undefined;
  const reason = decoded(header).trim();
  if (reason === '' || reason.length > longest || /\p{Cc}/u.test(reason)) throw new Refusal('INVALID_INPUT', {}, [{ path: 'Access-Reason', code: 'invalid_format', message: format[language] }]);
  return reason;
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
