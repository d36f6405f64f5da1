import type { ServiceContract } from '@gongzhi/contracts';
import { catalogueOf } from '@gongzhi/platform/http';

/** `docs/generated/errors.md`: every problem type in both languages. */
export function errorsDocument(contracts: readonly ServiceContract[]): string {
  const rows = catalogueOf(contracts).map(({ code, type, status, message, operations }) => {
    const where = operations.length ? operations.map((name) => `\`${name}\``).join('<br>') : 'any';
    return `| ${status} | \`${code}\`<br>\`${type}\` | ${message['zh-CN']}<br>${message.en} | ${where} |`;
  });
  return ['# Problem types', '', 'Generated from the contracts by `npm run generate`; do not edit.', '', '| HTTP | Code and type | Message | Answered by |', '|---|---|---|---|', ...rows, ''].join('\n');
}
