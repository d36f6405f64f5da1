import type { Language, Text } from '@gongzhi/contracts';
import { html, type Html } from './documents-html.ts';

/** Words of the document pages. */
export const labels = {
  reference: { 'zh-CN': '接口文档', en: 'API reference' },
  errors: { 'zh-CN': '错误一览', en: 'Problem types' },
  parameters: { 'zh-CN': '参数', en: 'Parameters' },
  body: { 'zh-CN': '请求正文', en: 'Request body' },
  answers: { 'zh-CN': '应答', en: 'Answers' },
  schemas: { 'zh-CN': '数据结构', en: 'Schemas' },
  events: { 'zh-CN': '事件', en: 'Events' },
  who: { 'zh-CN': '谁可以', en: 'Who may' },
  anyone: { 'zh-CN': '任何人，无需登录', en: 'Anyone, no login needed' },
  signedIn: { 'zh-CN': '任何已登录者', en: 'Anyone logged in' },
  servicesOnly: { 'zh-CN': '仅限服务之间', en: 'Services only' },
  required: { 'zh-CN': '必填', en: 'required' },
  personal: { 'zh-CN': '个人信息', en: 'personal' },
  emits: { 'zh-CN': '发布事件', en: 'Announces' },
  message: { 'zh-CN': '说明', en: 'Message' },
  operations: { 'zh-CN': '出现于', en: 'Answered by' },
  any: { 'zh-CN': '任何操作', en: 'Any operation' },
  code: { 'zh-CN': '代码', en: 'Code' },
} as const satisfies Record<string, Text>;

/** How far a permission carries, in words. */
export const reaches: Readonly<Record<string, Text>> = {
  own: { 'zh-CN': '本人的', en: 'own' },
  unit: { 'zh-CN': '本单位的', en: 'own units’' },
  area: { 'zh-CN': '辖区内', en: 'own area' },
  all: { 'zh-CN': '全部', en: 'everything' },
};

/** A whole page: one stylesheet of our own, no script, nothing from elsewhere. */
export function page(options: { language: Language; title: Text; path: string; menu?: Html; body: Html }): string {
  const { language, title, path, menu, body } = options;
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title[language]} · 共治 Gongzhi</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<header>
<strong>共治 Gongzhi</strong>
<nav><a href="/docs?lang=${language}">${labels.reference[language]}</a> <a href="/docs/errors?lang=${language}">${labels.errors[language]}</a> <a href="/openapi.json">OpenAPI</a> <a href="/asyncapi.json">AsyncAPI</a> <a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${other === 'en' ? 'English' : '中文'}</a></nav>
</header>
<div class="${menu ? 'columns' : 'columns single'}">
${menu}
<main>
<h1>${title[language]}</h1>
${body}
</main>
</div>
</body>
</html>
`.text;
}
