import { homeArea, useMe } from '../me/me.tsx';
import { useView } from '../parts/use-view.ts';
import { type Period, type PeriodName, periodNames, periodOf, today } from './periods.ts';
import { type Subject, type SubjectName, subjects } from './subjects.ts';

/** What is counted, as the address says. */
export interface Selection {
  readonly name: SubjectName;
  readonly subject: Subject;
  readonly by: string;
  /** The area drilled down to; absent: everything within reach. */
  readonly area: string | undefined;
  readonly periodName: PeriodName;
  readonly period: Partial<Period>;
  /** The figure the chart shows. */
  readonly measure: string;
  /** What the operation is asked. */
  readonly input: Readonly<Record<string, string>>;
}

const named = <Name extends string>(value: string | null, names: readonly Name[], standard: Name): Name => names.find((one) => one === value) ?? standard;

/** Reads what to count from the address; what it does not say is everything. */
export function useSelection(): Selection {
  const { view } = useView();
  const home = homeArea(useMe());
  const name = named(view.get('about'), Object.keys(subjects) as SubjectName[], 'matters');
  const subject: Subject = subjects[name];
  const by = named(view.get('by'), Object.keys(subject.breakdowns), subject.by);
  const measure = named(view.get('measure'), [...Object.keys(subject.measures), ...Object.keys(subject.rates)], Object.keys(subject.measures)[0]!);
  const periodName = subject.dated ? named(view.get('period'), periodNames, 'all') : 'all';
  const period: Partial<Period> = periodName === 'all' ? {} : periodName === 'days' ? daysOf(view) : periodOf(periodName, today());
  // Broken down by area, the rows are those right below one: begin with one's own.
  const area = view.get('area') ?? (by === 'area' && home !== '' ? home : undefined);
  const filters = Object.fromEntries(Object.keys(subject.filters).flatMap((filter) => (view.get(filter) ? [[filter, view.get(filter)!]] : [])));
  return { name, subject, by, area, periodName, period, measure, input: { by, ...(area ? { area } : {}), ...period, ...filters } };
}

function daysOf(view: URLSearchParams): Partial<Period> {
  return Object.fromEntries((['from', 'to'] as const).flatMap((end) => (view.get(end) ? [[end, view.get(end)!]] : [])));
}
