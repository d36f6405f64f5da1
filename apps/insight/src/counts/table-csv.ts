import { say, type Language, type Text } from '@gongzhi/contracts';

const total: Text = { 'zh-CN': '合计', en: 'Total' };

/** A table and what its columns are called. */
export interface PrintedTable {
  readonly key: Text;
  readonly columns: Readonly<Record<string, Text>>;
  readonly rows: readonly { readonly key: string | null; readonly figures: Readonly<Record<string, number | null>> }[];
  readonly total: Readonly<Record<string, number | null>>;
}

/** A table as CSV for spreadsheets: a byte order mark tells them it is UTF-8. Keys and figures hold no commas, quotes or formulas. */
export function tableCsv(table: PrintedTable, language: Language): string {
  const columns = Object.entries(table.columns);
  const head = [say(table.key, language), ...columns.map(([, label]) => say(label, language))];
  const line = (key: string, figures: PrintedTable['total']) => [key, ...columns.map(([name]) => figures[name] ?? '')];
  const lines = [head, ...table.rows.map(({ key, figures }) => line(key ?? '', figures)), line(say(total, language), table.total)];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
