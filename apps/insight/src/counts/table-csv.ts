import type { Language } from '@gongzhi/contracts';
import { breakdowns, Measure, measures, type Breakdown, type Figures } from '@gongzhi/contracts/insight';

const words = {
  onTimeRate: { 'zh-CN': '按期率（%）', en: 'In time (%)' },
  averageRating: { 'zh-CN': '平均评分', en: 'Average rating' },
  total: { 'zh-CN': '合计', en: 'Total' },
} as const;

/** A table as CSV for spreadsheets: a byte order mark tells them it is UTF-8. Keys and figures hold no commas, quotes or formulas. */
export function tableCsv(by: Breakdown, rows: readonly { key: string | null; figures: Figures }[], total: Figures, language: Language): string {
  const head = [breakdowns[by][language], ...Measure.options.map((measure) => measures[measure][language]), words.onTimeRate[language], words.averageRating[language]];
  const line = (key: string, figures: Figures) => [key, ...Measure.options.map((measure) => figures[measure]), figures.onTimeRate ?? '', figures.averageRating ?? ''];
  const lines = [head, ...rows.map(({ key, figures }) => line(key ?? '', figures)), line(words.total[language], total)];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
