import type { InputOf, Operation } from '@gongzhi/contracts';
import { casework, type Action } from '@gongzhi/contracts/casework';
import { addCalendarDays, dayOf, type Day } from '@gongzhi/domain/calendar';
import type { AccountKey } from './accounts.ts';
import { momentOf, officeDay, officeDayWithin } from './office-days.ts';
import type { Random } from './random.ts';

/** One act of the plan: who does what, when. `input` lacks the matter's id; units are named by their keys. */
export interface Act {
  readonly action: Action;
  readonly at: string;
  readonly by: AccountKey;
  readonly operation: Operation<any, any, any>;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What decides a petition's life. */
export interface Petition {
  readonly receivedAt: string;
  readonly clerk: AccountKey;
  /** Whose account brought it in; undefined where somebody came to the window. */
  readonly resident: AccountKey | undefined;
  readonly team: string;
  readonly unit: string;
}

const categories = ['petition.land_taking', 'petition.labour_social', 'petition.law_enforcement', 'petition.village_affairs', 'petition.urban_rural', 'petition.other'];
const ratings = [5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 2, 1];

/** The acts after a petition was brought in, in order, each at its own moment: mostly on working days, never before the one before. */
export function lifeOfPetition(petition: Petition, random: Random): Act[] {
  const { clerk, resident, team, unit } = petition;
  const handler = `officer:${team}:1` as const;
  const acts: Act[] = [];
  let day: Day = dayOf(new Date(petition.receivedAt));
  let minutes = 0;
  const on = (next: Day): void => {
    minutes = next > day ? random.between(0, 60) : minutes + random.between(5, 30);
    day = next > day ? next : day;
  };
  const later = (from: number, to: number): Day => officeDay(addCalendarDays(day, random.between(from, to)));
  const act = <Op extends Operation<any, any, any>>(action: Action, by: AccountKey, operation: Op, input: Omit<InputOf<Op>, 'id' | 'unitId'> & { unitId?: string } | Record<string, never>): void => {
    const earliest = acts.at(-1)?.at ?? petition.receivedAt;
    const at = momentOf(day, minutes);
    acts.push({ action, by, operation, input, at: at > earliest ? at : new Date(Date.parse(earliest) + 60_000).toISOString() });
    minutes += random.between(3, 20);
  };

  // Registered and told within 15 days (信访工作条例 articles 22 and 23).
  on(officeDayWithin(day, random.between(0, 10), 14));
  const acceptedOn = day;
  act('accept', clerk, casework.matters.accept, {});
  act('triage', clerk, casework.matters.triage, { category: random.of(categories), urgency: random.happens(0.1) ? 'urgent' : 'ordinary', petitionTrack: 'opinion_in_writing' });
  act('route', clerk, casework.matters.route, { unitId: unit });
  on(later(0, 1));
  act('claim', handler, casework.matters.claim, {});

  if (resident && random.happens(0.05)) {
    on(later(1, 6));
    act('withdraw', resident, casework.matters.withdraw, { note: '问题已自行协商解决' });
    on(later(1, 3));
    act('archive', clerk, casework.matters.archive, {});
    return acts;
  }
  if (random.happens(0.2)) {
    on(later(2, 5));
    act('ask_reporter', handler, casework.pauses.ask, { question: '请补充相关票据或照片' });
    on(later(1, 5));
    act('reporter_answers', resident ?? clerk, casework.pauses.answer, { answer: '已补充材料' });
  }
  if (random.happens(0.3)) {
    on(later(1, 4));
    act('record_progress', handler, casework.matters.recordProgress, { note: '已现场核实', audience: 'staff' });
  }
  // Answered within 60 days of acceptance, 30 more when the head grants them (article 34); a few come late.
  const fate = random.next();
  const since = (days: number): Day => officeDay(addCalendarDays(acceptedOn, days));
  if (fate < 0.1) {
    on(since(random.between(40, 50)));
    act('request_extension', handler, casework.extensions.request, { amount: 30, reason: '情况复杂，需要多部门核查' });
    on(later(1, 2));
    const granted = fate < 0.09;
    act('decide_extension', `head:${team}`, casework.extensions.decide, { granted, notice: granted ? '因情况复杂，延长30日办理' : '请在原期限内办结', consents: [] });
    on(granted ? since(random.between(62, 78)) : later(0, 0));
  } else on(since(fate < 0.15 ? random.between(75, 88) : random.between(12, 50)));
  act('answer', handler, casework.matters.answer, { answer: '经核实，已依法处理并告知办理结果。' });
  followUp(random.of(ratings));

  function followUp(rating: number): void {
    const again = acts.some(({ action }) => action === 'reopen');
    on(later(1, 4));
    if (!again && random.happens(0.06)) {
      act('follow_up', clerk, casework.matters.followUp, { by: 'phone', reached: false });
      return close(7, 9);
    }
    act('follow_up', clerk, casework.matters.followUp, { by: random.of(['phone', 'visit', 'window'] as const), reached: true });
    if (resident) on(later(0, 2));
    act('rate', resident ?? clerk, casework.matters.rate, { rating });
    if (rating > 2 || again || random.happens(0.3)) return close(1, 3);
    on(later(0, 1));
    act('reopen', resident ?? clerk, casework.matters.reopen, { note: '对答复不满意' });
    on(later(0, 1));
    act('claim', `officer:${team}:2`, casework.matters.claim, {});
    on(later(8, 40));
    act('answer', `officer:${team}:2`, casework.matters.answer, { answer: '重新核查后，已作出补充处理。' });
    followUp(random.between(3, 5));
  }

  function close(from: number, to: number): void {
    const answeredOn = dayOf(new Date(acts.findLast(({ action }) => action === 'answer')!.at));
    on(later(from, to));
    act('close', clerk, casework.matters.close, {});
    // The file is sealed once nobody may ask for a review any more (articles 35 and 36: within 30 days).
    on(officeDay(addCalendarDays(answeredOn, random.between(42, 50))));
    act('archive', clerk, casework.matters.archive, {});
  }
  return acts;
}
