import { type Language, languageOf, languages } from '@gongzhi/contracts';

const key = 'gongzhi.language';

/** The language a person chose here before, or what their browser asks for. */
export function rememberedLanguage(): Language {
  const chosen = localStorage.getItem(key);
  return languages.find((language) => language === chosen) ?? languageOf(navigator.languages.join(','));
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(key, language);
