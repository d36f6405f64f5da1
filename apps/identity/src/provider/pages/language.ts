import { languageOf, languages, type Language } from '@gongzhi/contracts';
import type { Context } from 'koa';

const COOKIE = 'gongzhi_language';
const YEAR = 365 * 24 * 3_600_000;

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/**
 * The language of a page: what the person chose here, what the application asked for (`ui_locales`), what they chose
 * before, what their browser says. A choice made here is remembered.
 */
export function languageFor(ctx: Context, uiLocales?: unknown): Language {
  const chosen = ctx.query.lang;
  if (isLanguage(chosen)) {
    ctx.cookies.set(COOKIE, chosen, { maxAge: YEAR, sameSite: 'lax', signed: false, path: '/' });
    return chosen;
  }
  const asked = typeof uiLocales === 'string' && uiLocales !== '' ? languageOf(uiLocales.trim().replace(/\s+/g, ',')) : undefined;
  const remembered = ctx.cookies.get(COOKIE, { signed: false });
  return asked ?? (isLanguage(remembered) ? remembered : languageOf(ctx.get('accept-language')));
}
