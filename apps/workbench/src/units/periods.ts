/** A part of a day in which an office is open, `09:00` to `12:00`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Reads a day's hours as contracts write them: `09:00-12:00, 14:00-18:00`. */
export function periodsOf(text: string | undefined): Period[] {
  return (text ?? '').split(',').map((part) => part.trim()).filter(Boolean).map((part) => {
    const [from = '', to = ''] = part.split('-').map((time) => time.trim());
    return { from, to };
  });
}

/** Writes them; undefined where there are none: the day is closed. */
export function textOf(periods: readonly Period[]): string | undefined {
  return periods.length > 0 ? periods.map(({ from, to }) => `${from}-${to}`).join(', ') : undefined;
}
