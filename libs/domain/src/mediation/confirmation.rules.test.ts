import { disputeKinds, type DisputeKind } from '@gongzhi/contracts/mediation';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addCalendarDays, dayOf, endOfDay, isWorkingDay, startOfDay, workingCalendar } from '../calendar/index.ts';
import { confirmationExclusion, lastDayToApply, mayApplyForConfirmation, mayRecordOfCourt, type ConfirmationApplication } from './confirmation.rules.ts';

const calendar = workingCalendar();
const effectiveAt = new Date('2026-03-02T02:00:00Z');
const right: ConfirmationApplication = { form: 'written', effectiveAt, kind: 'boundary', decides: [], appliedAlready: false, sides: [1, 2], applyingSides: [2, 1, 1] };
const soon = new Date('2026-03-10T02:00:00Z');

/** Moments of eight years with published holidays and make-up days. */
const moments = fc.date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2026-11-20T00:00:00Z'), noInvalidDate: true });

describe('the 30 days to apply', () => {
  test('the 30th day counts from the next one; when it is a holiday the next working day is the last', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const { at, day } = lastDayToApply(moment, calendar);
        const thirtieth = addCalendarDays(dayOf(moment), 30);
        expect(at).toEqual(endOfDay(day));
        expect(day >= thirtieth && isWorkingDay(day, calendar)).toBe(true);
        for (let between = thirtieth; between < day; between = addCalendarDays(between, 1)) expect(isWorkingDay(between, calendar)).toBe(false);
      }),
    );
  });

  test('an application at any time of the last day is taken, at any time of the next one refused', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 86_399_999 }), (moment, later) => {
        const application = { ...right, effectiveAt: moment };
        const { day } = lastDayToApply(moment, calendar);
        const during = (date: string): Date => new Date(startOfDay(date).getTime() + later);
        expect(mayApplyForConfirmation(application, during(day), calendar)).toEqual({ ok: true });
        expect(mayApplyForConfirmation(application, during(addCalendarDays(day, 1)), calendar)).toMatchObject({ ok: false, refusal: 'CONFIRMATION_TOO_LATE', details: { lastDay: day } });
      }),
    );
  });

  test.each([
    ['Spring Festival 2025 (28 January to 4 February; Sunday 26 January and Saturday 8 February are worked)', '2024-12-30', '2025-02-05'],
    ['a make-up Saturday after Spring Festival is a day like any other', '2025-01-09', '2025-02-08'],
    ['National Day and Mid-Autumn 2023 (29 September to 6 October), made up for on Saturday the 7th', '2023-08-31', '2023-10-07'],
    ['National Day 2026 (1 to 7 October)', '2026-09-05', '2026-10-08'],
    ['a plain weekend', '2026-05-07', '2026-06-08'],
  ])('%s', (_, effectiveOn, last) => expect(lastDayToApply(startOfDay(effectiveOn), calendar).day).toBe(last));
});

describe('who may apply for what', () => {
  test('marriage, adoption and personal status are never confirmed, whatever else holds', () => {
    const never = (Object.keys(disputeKinds) as DisputeKind[]).filter((kind) => confirmationExclusion(kind, []));
    expect(never.toSorted()).toEqual(['adoption', 'identity', 'marriage']);
    expect(mayApplyForConfirmation({ ...right, kind: 'adoption' }, soon, calendar)).toMatchObject({ refusal: 'CONFIRMATION_EXCLUDED', details: { ground: 'adoption', field: 'decides' } });
    expect(mayApplyForConfirmation({ ...right, kind: 'family', decides: ['marriage'] }, soon, calendar)).toMatchObject({ refusal: 'CONFIRMATION_EXCLUDED', details: { ground: 'marriage' } });
    expect(mayApplyForConfirmation({ ...right, decides: ['property_right'] }, soon, calendar)).toMatchObject({ details: { groundLabel: { en: expect.stringContaining('property') } } });
  });

  test('in writing, once, and all sides together', () => {
    expect(mayApplyForConfirmation(right, soon, calendar)).toEqual({ ok: true });
    expect(mayApplyForConfirmation({ ...right, form: 'oral' }, soon, calendar)).toMatchObject({ refusal: 'CONFIRMATION_WRITTEN_ONLY' });
    expect(mayApplyForConfirmation({ ...right, appliedAlready: true }, soon, calendar)).toMatchObject({ refusal: 'CONFIRMATION_APPLIED_ALREADY' });
    expect(mayApplyForConfirmation({ ...right, sides: [1, 2, 3], applyingSides: [2] }, soon, calendar)).toMatchObject({ refusal: 'CONFIRMATION_ONE_SIDED', details: { sides: '1, 3', field: 'partyIds' } });
  });
});

test("the court's answer comes in order, once, and is lengthened once", () => {
  const may = (state: Parameters<typeof mayRecordOfCourt>[0]['state'], step: Parameters<typeof mayRecordOfCourt>[1], extended = false) => mayRecordOfCourt({ state, extended }, step);
  expect([may('applied', 'accept').ok, may('applied', 'rule').ok, may('accepted', 'rule').ok, may('accepted', 'extend').ok]).toEqual([true, true, true, true]);
  expect(may('accepted', 'extend', true)).toMatchObject({ refusal: 'RULING_EXTENDED_ALREADY' });
  expect(may('applied', 'extend')).toMatchObject({ refusal: 'CONFIRMATION_NOT_IN_STATE' });
  for (const state of ['refused', 'confirmed', 'rejected', 'withdrawn'] as const) for (const step of ['accept', 'extend', 'withdraw', 'rule'] as const) expect(may(state, step)).toMatchObject({ refusal: 'CONFIRMATION_NOT_IN_STATE' });
});
