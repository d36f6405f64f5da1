/** Languages the platform speaks; the first is the default. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** A user-facing text in every language the platform speaks. */
export type Text = Readonly<Record<Language, string>>;

/** A text from its words in Chinese and English. */
export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** Fills `{name}` placeholders of a text with values, texts among them: `say({en: 'Due {day}'}, 'en', {day: '2026-03-01'})`. */
export function say(text: Text, language: Language, values: Readonly<Record<string, unknown>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? wordsOf(values[name], language) : whole));
}

function wordsOf(value: unknown, language: Language): string {
  return typeof value === 'object' && value !== null && language in value ? (value as Text)[language] : String(value);
}

/** Picks the best language for an `Accept-Language` header; zh-CN unless English is preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh-CN';
  const ranked = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const best = ranked.find(({ tag }) => tag.startsWith('en') || tag.startsWith('zh') || tag === '*');
  return best?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
