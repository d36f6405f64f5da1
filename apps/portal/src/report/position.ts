import type { ReportInput } from '../kept/kept-report.ts';

export type Position = NonNullable<ReportInput['position']>;

/** A point as somebody types it: latitude first, as phones and maps show it (`30.93070, 108.69730`); undefined when it is none. */
export function positionOf(typed: string): Position | undefined {
  const match = /^(-?\d{1,2}(?:\.\d+)?)\s*°?\s*([NS北])?[\s,，;；]+(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([EW东])?$/i.exec(typed.trim());
  if (!match) return undefined;
  const [latitude, longitude] = [Number(match[1]) * (/S/i.test(match[2] ?? '') ? -1 : 1), Number(match[3]) * (/W/i.test(match[4] ?? '') ? -1 : 1)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { longitude, latitude } : undefined;
}
