import { z } from 'zod';
import { formatTexts } from './fields.ts';
import { say, type Language, type Text } from './text.ts';

const texts = {
  required: { 'zh-CN': '必填', en: 'Required' },
  unknown: { 'zh-CN': '没有这个字段', en: 'There is no such field' },
  string: { 'zh-CN': '须为文字', en: 'Must be text' },
  number: { 'zh-CN': '须为数字', en: 'Must be a number' },
  int: { 'zh-CN': '须为整数', en: 'Must be a whole number' },
  boolean: { 'zh-CN': '须为 true 或 false', en: 'Must be true or false' },
  array: { 'zh-CN': '须为列表', en: 'Must be a list' },
  object: { 'zh-CN': '须为对象', en: 'Must be an object' },
  shortText: { 'zh-CN': '至少 {minimum} 个字', en: 'At least {minimum} characters' },
  longText: { 'zh-CN': '最多 {maximum} 个字', en: 'At most {maximum} characters' },
  fewItems: { 'zh-CN': '至少 {minimum} 项', en: 'At least {minimum} items' },
  manyItems: { 'zh-CN': '最多 {maximum} 项', en: 'At most {maximum} items' },
  small: { 'zh-CN': '不小于 {minimum}', en: 'Not less than {minimum}' },
  big: { 'zh-CN': '不大于 {maximum}', en: 'Not more than {maximum}' },
  choice: { 'zh-CN': '可选值：{values}', en: 'One of: {values}' },
  uuid: { 'zh-CN': '编号格式有误', en: 'Not an id (UUID)' },
  date: { 'zh-CN': '须为日期，如 2026-03-05', en: 'Must be a day such as 2026-03-05' },
  datetime: { 'zh-CN': '须为世界时时刻，如 2026-03-05T01:30:00Z', en: 'Must be a moment in UTC such as 2026-03-05T01:30:00Z' },
  url: { 'zh-CN': '须为网址', en: 'Must be a URL' },
} as const satisfies Record<string, Text>;

const fallback = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError };

type RawIssue = Parameters<(typeof fallback)['en']>[0];

/** What is wrong with one field and what is allowed, in a person's words rather than a parser's. */
export function fieldMessage(issue: RawIssue, language: Language): string {
  const text = textOf(issue as unknown as Record<string, unknown>);
  if (text) return say(text, language, { ...issue, values: Array.isArray(issue['values']) ? issue['values'].join(language === 'en' ? ', ' : '、') : '' });
  const message = fallback[language](issue);
  return typeof message === 'string' ? message : (message?.message ?? issue.code ?? '');
}

export const unknownField: Text = texts.unknown;

function textOf(issue: Record<string, unknown>): Text | undefined {
  switch (issue['code']) {
    case 'invalid_type':
      return issue['input'] === undefined ? texts.required : texts[issue['expected'] as 'string'];
    case 'too_small':
      return issue['origin'] === 'string' ? texts.shortText : issue['origin'] === 'array' ? texts.fewItems : texts.small;
    case 'too_big':
      return issue['origin'] === 'string' ? texts.longText : issue['origin'] === 'array' ? texts.manyItems : texts.big;
    case 'invalid_value':
      return issue['input'] === undefined ? texts.required : texts.choice;
    case 'invalid_format':
      return formatTexts[String(issue['pattern'])] ?? texts[issue['format'] as 'uuid'];
    default:
      return undefined;
  }
}
