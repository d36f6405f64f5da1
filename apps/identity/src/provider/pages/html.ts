import type { Language, Text } from '@gongzhi/contracts';

/** Markup that is safe to send. Only `html` makes it, and it escapes every value that isn't markup already. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function render(value: unknown): string {
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(render).join('');
  if (value === undefined || value === false) return '';
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** A template of markup: values are escaped, nested `html` and lists of it are not escaped twice. */
export const html = (parts: TemplateStringsArray, ...values: unknown[]): Html =>
  new Html(String.raw({ raw: parts }, ...values.map(render)));

const NAME: Text = { 'zh-CN': '共治', en: 'Gongzhi' };
const LANGUAGE: Text = { 'zh-CN': '语言', en: 'Language' };
const SWITCH: Record<Language, { to: Language; label: string }> = {
  'zh-CN': { to: 'en', label: 'English' },
  en: { to: 'zh-CN', label: '中文' },
};

/** What every page here has around its content; `here` is its path and query, for the language switch. */
export interface Frame {
  language: Language;
  here: string;
  mount: string;
}

/** A whole page in one language, with a link to the same page in the other. */
export function page(frame: Frame, title: string, content: Html): string {
  const { language } = frame;
  const other = SWITCH[language];
  const url = new URL(frame.here, 'http://page.invalid');
  url.searchParams.set('lang', other.to);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${NAME[language]}</title>
<link rel="stylesheet" href="${frame.mount}/assets/sign-in.css">
</head>
<body>
<header><span class="name">${NAME[language]}</span>
<nav aria-label="${LANGUAGE[language]}"><a href="${url.pathname + url.search}" lang="${other.to}" hreflang="${other.to}">${other.label}</a></nav></header>
<main>${content}</main>
</body>
</html>
`.markup;
}
