import { addCalendarDays, dayOf, type Day } from '@gongzhi/domain/calendar';
import { centreKey, departments, residents, teamsOf, type AccountKey } from './accounts.ts';
import { lifeOfPetition, type Act } from './life-of-petition.ts';
import { momentOf, officeDay } from './office-days.ts';
import { randomOf, type Random } from './random.ts';
import { sharesOf } from './shares.ts';

/** A township with the codes of its villages. */
export interface Township {
  readonly code: string;
  readonly name: string;
  readonly villages: readonly string[];
  /** Names of the villages, by code. */
  readonly names?: ReadonlyMap<string, string>;
}

/** A matter as it is going to be: its opening and every act after it. */
export interface PlannedMatter {
  readonly number: number;
  /** Part of its title, by which it is found again on the server. */
  readonly mark: string;
  readonly township: string;
  readonly personTimes: number;
  readonly opening: { readonly at: string; readonly by: AccountKey; readonly input: Readonly<Record<string, unknown>> };
  readonly acts: readonly Act[];
}

export const county = '500235';
const seed = 'yunyang 2026';
const firstDay: Day = '2026-01-01';
const lastDay: Day = '2026-05-31';

/**
 * Petitions of Yunyang, January to May: shared out over the townships by their number of villages, received over the whole period, most alone, some in
 * groups. The same counts and townships always give the same plan.
 */
export function planYunyang(counts: { cases: number; personTimes: number }, townships: readonly Township[]): PlannedMatter[] {
  const random = randomOf(seed);
  const teams = teamsOf(county, townships.map(({ code }) => code));
  const cases = sharesOf(counts.cases, townships.map(({ villages }) => villages.length));
  const places = townships.flatMap((township, index) => Array.from({ length: cases[index]! }, () => township));
  const groups = groupSizes(counts, random);
  const days = Array.from({ length: counts.cases }, (_, index) => addCalendarDays(firstDay, Math.floor((index * spanOf(firstDay, lastDay)) / counts.cases)));
  return shuffled(places, random).map((township, index) => {
    const own = randomOf(`${seed} ${index + 1}`);
    const resident = own.happens(0.35) ? (`resident:${own.between(1, residents)}` as const) : undefined;
    const unit = own.happens(0.6) ? centreKey(township.code) : own.of(departments).key;
    return plannedMatter(index + 1, { township, resident, unit, team: teams.find(({ units }) => units.includes(unit))!.key, day: days[index]!, personTimes: groups[index]! }, own);
  });
}

function plannedMatter(number: number, about: { township: Township; resident: AccountKey | undefined; unit: string; team: string; day: Day; personTimes: number }, random: Random): PlannedMatter {
  const { township, resident, unit, team, personTimes } = about;
  const clerk = `clerk:${township.code}` as const;
  const mark = `YY-${String(number).padStart(4, '0')}`;
  // A window is open on working days; one that would be shut until June takes it on the last day it was open.
  const day = resident ? about.day : officeDay(about.day) <= lastDay ? officeDay(about.day) : '2026-05-29';
  const at = momentOf(day, random.between(0, 450));
  const area = township.villages.length ? random.of(township.villages) : township.code;
  const said = { kind: 'petition', area, title: `${mark} 信访事项`, description: `反映${township.name}有关问题，请依法核实处理。`, personTimes };
  const input = resident ? { ...said, channel: 'web' } : { ...said, channel: random.happens(0.85) ? 'window' : 'phone', reporter: { name: `来访人${String(number).padStart(4, '0')}` } };
  return { number, mark, township: township.code, personTimes, opening: { at, by: resident ?? clerk, input }, acts: lifeOfPetition({ receivedAt: at, clerk, resident, team, unit }, random) };
}

/** How many people brought in each matter together: one in four is a group, and all of them add up. */
function groupSizes({ cases, personTimes }: { cases: number; personTimes: number }, random: Random): number[] {
  const sizes = Array.from({ length: cases }, () => 1);
  const groups = sizes.map((_, index) => index).filter(() => random.happens(0.25));
  for (let left = personTimes - cases; left > 0; left -= 1) sizes[groups.length ? random.of(groups) : 0]! += 1;
  return sizes;
}

export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items.map((item) => ({ item, place: random.next() })).sort((a, b) => a.place - b.place).map(({ item }) => item);
}

const spanOf = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** The day in China on which something of the plan happens. */
export const dayOfMoment = (at: string): Day => dayOf(new Date(at));
