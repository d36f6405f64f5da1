import type { Text } from '@gongzhi/contracts';
import { countDays } from './day-count.ts';
import { dayAt, dayNumberOf } from './days.ts';
import type { Day } from './days.ts';
import { coverage } from './official-days.ts';
import { deadlineWithPauses, gapsOf, totalAmount } from './spans.ts';
import type { Deadline, Extension, Pause, Span, SpanUnit } from './spans.ts';
import { reasonOf } from './working-calendar.ts';
import type { DayReason, WorkingCalendar } from './working-calendar.ts';

/** A day that didn't count, and why. */
export type SkippedDay = Readonly<{ day: Day; kind: DayReason['kind'] | 'paused'; text: Text }>;

/** How a deadline came about: data for a clock sheet, and sentences for people. */
export type Explanation = Readonly<{ deadline: Deadline; amount: number; skipped: readonly SkippedDay[]; madeUp: readonly SkippedDay[]; parts: readonly Text[] }>;

/** Explains a deadline day by day, with the same rules that computed it. */
export function explain(
  start: Date, span: Span, pauses: readonly Pause[], extensions: readonly Extension[], calendar: WorkingCalendar,
): Explanation {
  const deadline = deadlineWithPauses(start, span, pauses, extensions, calendar);
  const amount = totalAmount(span, extensions);
  const days = span.unit === 'hour' ? [] : daysOf(start, { ...span, amount }, pauses, deadline, calendar);
  const skipped = days.filter((day) => day.kind !== 'make_up');
  const madeUp = days.filter((day) => day.kind === 'make_up');
  const parts = [
    rules[span.unit](span.amount),
    ...extensions.map((extension) => extended(extension.amount, span.unit)),
    ...(pauses.length > 0 ? [paused(pauses.length)] : []),
    ...tally(skipped, (count, zh, en) => ({ 'zh-CN': `跳过 ${count} 天：${zh}`, en: `Skipped ${count} days: ${en}` })),
    ...tally(madeUp, (count, zh, en) => ({ 'zh-CN': `计入调休上班 ${count} 天：${zh}`, en: `Counted ${count} make-up working days: ${en}` })),
    ...(deadline.provisional ? [provisional] : []),
  ];
  return { deadline, amount, skipped, madeUp, parts };
}

function daysOf(start: Date, span: Span, pauses: readonly Pause[], deadline: Deadline, calendar: WorkingCalendar): SkippedDay[] {
  const working = span.unit !== 'calendar_day';
  const count = span.unit === 'working_hour' ? null : countDays(start.getTime(), span.amount, working, gapsOf(pauses), calendar);
  const found: SkippedDay[] = [];
  for (let number = dayNumberOf(start) + 1; dayAt(number) <= deadline.day; number++) {
    const day = dayAt(number);
    const reason = reasonOf(day, calendar);
    if (count?.paused.some((gap) => gap.from <= number && number < gap.to)) found.push({ day, kind: 'paused', text: standstill });
    // Calendar days count rest days too, except when they would be the last.
    else if (reason.kind !== 'workday' && (working || (count && number >= count.lastCounted && number < count.due))) {
      found.push({ day, kind: reason.kind, text: reason.text });
    }
  }
  return found;
}

function tally(days: readonly SkippedDay[], say: (count: number, zh: string, en: string) => Text): Text[] {
  const groups = Map.groupBy(days, (day) => day.text.en);
  return [...groups.values()].map((group) => say(group.length, group[0]!.text['zh-CN'], group[0]!.text.en));
}

const rules: Record<SpanUnit, (amount: number) => Text> = {
  hour: (amount) => ({ 'zh-CN': `${amount} 小时`, en: `${amount} hours` }),
  working_hour: (amount) => ({ 'zh-CN': `${amount} 个工作小时`, en: `${amount} working hours` }),
  calendar_day: (amount) => ({
    'zh-CN': `${amount} 日，自次日起算；最后一日为法定休假日的顺延（民法典第二百零一、二百零三条）`,
    en: `${amount} days from the next day on; a last day that is a legal holiday moves past it (Civil Code arts. 201, 203)`,
  }),
  working_day: (amount) => ({
    'zh-CN': `${amount} 个工作日，自次日起算（民法典第二百零一条）`,
    en: `${amount} working days from the next day on (Civil Code art. 201)`,
  }),
};

/** What spans are counted in, as it follows a number. */
export const spanUnits: Readonly<Record<SpanUnit, Text>> = {
  hour: { 'zh-CN': '小时', en: 'hours' },
  working_hour: { 'zh-CN': '个工作小时', en: 'working hours' },
  calendar_day: { 'zh-CN': '日', en: 'days' },
  working_day: { 'zh-CN': '个工作日', en: 'working days' },
};

function extended(amount: number, unit: SpanUnit): Text {
  return { 'zh-CN': `延长 ${amount} ${spanUnits[unit]['zh-CN']}`, en: `Extended by ${amount} ${spanUnits[unit].en}` };
}

function paused(times: number): Text {
  return { 'zh-CN': `暂停 ${times} 次`, en: `Paused ${times} times` };
}

const standstill: Text = { 'zh-CN': '暂停计时', en: 'clock paused' };
const provisional: Text = {
  'zh-CN': `暂定：${coverage.to + 1} 年起的放假安排尚未公布，公布后重新计算`,
  en: `Provisional: the holiday arrangement from ${coverage.to + 1} on is not published yet; recomputed when it is`,
};
