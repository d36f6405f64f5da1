import type { Text } from '@gongzhi/contracts';
import { choiceWords, fieldLabels } from './fields.messages.ts';

/** What a field of an operation is called; `path` of names from the outside in. */
export function labelOf(operation: string, path: readonly string[]): Text {
  const name = path.at(-1)!;
  return fieldLabels[`${operation}.${path.join('.')}`] ?? fieldLabels[name] ?? { 'zh-CN': name, en: name };
}

/** What a word of a closed list is called. */
export const wordOf = (word: string, labels: Readonly<Record<string, Text>> | undefined): Text => labels?.[word] ?? choiceWords[word] ?? { 'zh-CN': word, en: word };
