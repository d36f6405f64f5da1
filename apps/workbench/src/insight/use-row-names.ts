import { casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { useMemo } from 'react';
import { useKeptAnswer } from '../parts/names/use-kept-answer.ts';
import { useNameTexts } from '../parts/names/use-names.ts';
import { insightMessages } from './insight.messages.ts';
import type { Selection } from './use-selection.ts';

const none: readonly string[] = [];

/** What rows stand for, as a chart writes it. */
export function useRowNames({ subject, by }: Selection, keys: readonly (string | null)[]): string[] {
  const { t, of, language } = useWords(insightMessages);
  const known = useMemo(() => keys.filter((key) => key !== null), [keys]);
  const areas = useNameTexts('areas', by === 'area' ? known : none, (name) => name);
  const units = useNameTexts('units', by === 'unit' ? known : none, ({ name, nameEn }) => (language === 'en' ? (nameEn ?? name) : name));
  const centres = useNameTexts('centres', by === 'centre' ? known : none, (name) => name);
  const categories = useKeptAnswer(casework.categories.list, by === 'category' ? {} : undefined);
  return useMemo(() => {
    const texts = by === 'area' ? areas : by === 'unit' ? units : by === 'centre' ? centres : known;
    const words = subject.keys[by] ?? Object.fromEntries((categories?.items ?? []).map(({ code, name }) => [code, name]));
    const textOf = new Map(known.map((key, index) => [key, words[key] ? of(words[key]) : texts[index]!]));
    return keys.map((key) => (key === null ? t('none') : textOf.get(key)!));
  }, [keys, known, by, areas, units, centres, categories, subject, language]);
}
