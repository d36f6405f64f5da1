import { dayOf } from '@gongzhi/domain/calendar';
import { dayInWords } from '@gongzhi/domain/mediation';
import type { Kysely } from 'kysely';
import { centreNameOf } from '../agreements/agreements.queries.ts';
import { namedPanelOf } from '../assignments/panel.queries.ts';
import type { Database } from '../database.types.ts';
import type { DisputeRow, PartyRow } from '../disputes/dispute-row.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';

/** What every form is filled in from. */
export interface Case {
  readonly dispute: DisputeRow;
  readonly parties: readonly PartyRow[];
  readonly centre: string;
  /** Names of the mediators in charge. */
  readonly mediators: readonly string[];
}

/** Reads it. */
export async function readCase(db: Kysely<Database>, dispute: DisputeRow): Promise<Case> {
  const parties = await partiesOf(db, dispute);
  const panel = await namedPanelOf(db, dispute);
  return { dispute, parties, centre: await centreNameOf(db, dispute), mediators: panel.flatMap(({ state, name }) => (state === 'in_charge' && name !== null ? [name] : [])) };
}

const blankDay = '　　年　　月　　日';

/** The day in China of a moment, or a place for it. */
export const dayOrBlank = (moment: Date | null): string => (moment ? dayInWords(dayOf(moment)) : blankDay);

const chinaTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A moment as minutes are dated: 2026年3月2日10时30分. */
export function momentInWords(moment: Date): string {
  const [hour, minute] = chinaTime.format(moment).split(':');
  return `${dayInWords(dayOf(moment))}${Number(hour)}时${minute}分`;
}
