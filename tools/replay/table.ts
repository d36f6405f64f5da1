import type { Line } from './comparison.ts';

const titles = ['figure', 'published', 'replay', 'insight', 'equal?'];

/** The table as text; Chinese characters are two columns wide. */
export function tableText(lines: readonly Line[]): string {
  const cells = lines.map(({ figure, published, replay, insight, equal }) => [figure, published ?? '–', replay ?? '–', insight ?? '–', equal ? 'yes' : 'NO'].map(String));
  const widths = titles.map((title, column) => Math.max(...[titles, ...cells].map((row) => widthOf(row[column] ?? title))));
  const row = (values: readonly string[]): string => values.map((value, column) => (column === 0 ? value + pad(value, widths[column]!) : pad(value, widths[column]!) + value)).join('   ');
  return [row(titles), widths.map((width) => '─'.repeat(width)).join('   '), ...cells.map(row)].join('\n');
}

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(character) ? 2 : 1), 0);
const pad = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text)));
