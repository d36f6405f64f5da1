/** Office hours of one working day, in minutes after midnight, in order and apart: 9:00-12:00 and 14:00-18:00 by default. */
export type WorkingHours = Readonly<{
  shifts: readonly Readonly<{ from: number; to: number }>[];
  /** When a deadline's last day ends: at midnight, or when the office closes (Civil Code art. 203, second paragraph). */
  dayEnds: 'midnight' | 'closing';
}>;

/** 9:00-12:00 and 14:00-18:00; the last day of a deadline ends at midnight. */
export const usualHours: WorkingHours = { shifts: [{ from: 9 * 60, to: 12 * 60 }, { from: 14 * 60, to: 18 * 60 }], dayEnds: 'midnight' };

/** Reads `09:00-12:00, 14:00-18:00`; null when it isn't in order, overlaps, or isn't a time of day. */
export function parseWorkingHours(text: string, dayEnds: WorkingHours['dayEnds'] = 'midnight'): WorkingHours | null {
  const shifts: { from: number; to: number }[] = [];
  for (const part of text.split(/[,，]/)) {
    const match = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/.exec(part);
    if (!match) return null;
    const [, fromHour, fromMinute, toHour, toMinute] = match.map(Number) as [number, number, number, number, number];
    const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
    if (fromMinute > 59 || toMinute > 59 || to > 1440 || from >= to || from < (shifts.at(-1)?.to ?? 0)) return null;
    shifts.push({ from, to });
  }
  return { shifts, dayEnds };
}
