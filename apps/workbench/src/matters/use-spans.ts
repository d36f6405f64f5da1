import { useWords } from '@gongzhi/web/view';
import { wordOf } from '../parts/operation-form/labels.ts';

/** Tells lengths of time in words: 5 working days. */
export function useSpans(): (span: { readonly amount: number; readonly unit: string }) => string {
  const { of, language } = useWords({});
  return ({ amount, unit }) => {
    const word = of(wordOf(unit, undefined));
    return language === 'en' ? `${amount} ${amount === 1 ? word.toLowerCase().replace(/s$/, '') : word.toLowerCase()}` : `${amount} 个${word}`;
  };
}
