import type { Language } from '@gongzhi/contracts';

const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = made.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'Asia/Shanghai' });
  made.set(key, format);
  return format;
}

/** A moment's day in China's time: `2026年3月5日`, `5 March 2026`. */
export const dayOf = (moment: string, language: Language): string => formatOf(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(moment));

/** With hour and minute. */
export const momentOf = (moment: string, language: Language): string =>
  formatOf(language, { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(moment));

const startsDay = (moment: string): boolean => (Date.parse(moment) + 8 * 3_600_000) % 86_400_000 === 0;

/** Until when something is due: a term that ends with a day is told as that day's `24:00`, not as the next day's beginning. */
export const deadlineOf = (moment: string, language: Language): string =>
  startsDay(moment) ? `${dayOf(new Date(Date.parse(moment) - 1).toISOString(), language)}${language === 'en' ? ', ' : ' '}24:00` : momentOf(moment, language);
