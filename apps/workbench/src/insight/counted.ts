/** A row of figures: what it stands for, and its numbers by measure. */
export interface CountedRow {
  readonly key: string | null;
  readonly figures: Readonly<Record<string, number | null>>;
}

export interface Counted {
  readonly rows: readonly CountedRow[];
  readonly total: Readonly<Record<string, number | null>>;
}

/** One shape for every count: organisations and mediators are counted in one number. */
export function countedOf(output: { rows: readonly { key: string | null; figures?: object; count?: number }[]; total: number | object }): Counted {
  const figuresOf = (figures: object | number | undefined): CountedRow['figures'] => (typeof figures === 'object' ? (figures as CountedRow['figures']) : { count: figures ?? 0 });
  return { rows: output.rows.map(({ key, figures, count }) => ({ key, figures: figuresOf(figures ?? count) })), total: figuresOf(output.total) };
}

/** How much a figure changed against the period before; undefined where there was none. */
export function changeOf(current: number | null | undefined, before: number | null | undefined): string | undefined {
  if (current === null || current === undefined || before === null || before === undefined) return undefined;
  const difference = Math.round((current - before) * 100) / 100;
  return `${difference > 0 ? '+' : difference < 0 ? '−' : '±'}${Math.abs(difference)}`;
}
