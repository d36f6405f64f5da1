import { casework } from '@gongzhi/contracts/casework';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startCasework, type Casework } from '../matters/matters.fixture.ts';
import { person } from '@gongzhi/testkit/service';

let casew: Casework;
const { pauses, extensions, clocks } = casework;
const any = { ifMatch: '*' };

beforeAll(async () => {
  casew = await startCasework();
});
afterAll(() => casew.service.close());

const statutory = async (id: string, at: string, as = casew.people.reporter) => {
  const sheet = await casew.succeed(clocks.list, { id }, as, at);
  return sheet.items.find(({ kind }) => kind === 'statutory')!;
};

describe('asking the reporter', () => {
  test('the clock stands still; the date moves by exactly the working days used; the sheet says so in both languages', async () => {
    const { given, people, succeed } = casew;
    const id = await given.handling('need', '2026-03-02T02:00:00Z'); // a Monday: due at the end of Monday the 9th
    expect((await statutory(id, '2026-03-02T02:00:00Z')).dueAt).toBe('2026-03-09T16:00:00.000Z');
    const asked = await succeed(pauses.ask, { id, question: '请问几楼漏水？' }, people.officer, '2026-03-03T02:00:00Z');
    expect(asked).toMatchObject({ status: 'waiting_for_reporter', dueAt: null });
    expect(await statutory(id, '2026-03-05T02:00:00Z')).toMatchObject({ state: 'paused', pauses: [{ reason: 'waiting_for_reporter', to: null }] });
    const answered = await succeed(pauses.answer, { id, answer: '三楼' }, people.reporter, '2026-03-05T02:00:00Z');
    expect(answered).toMatchObject({ status: 'handling', dueAt: '2026-03-11T16:00:00.000Z' });
    const sheet = await statutory(id, '2026-03-05T02:00:00Z');
    expect(sheet).toMatchObject({ state: 'running', dueAt: '2026-03-11T16:00:00.000Z', source: { en: expect.any(String), 'zh-CN': expect.any(String) } });
    expect(sheet.skipped.filter(({ kind }) => kind === 'paused').map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-04']);
    expect(sheet.parts.map((part) => part['zh-CN']).join()).toContain('暂停 1 次');
  });

  test('a petition knows no pause of its 60 days: the question is asked and the clock runs on', async () => {
    const { given, people, succeed } = casew;
    const id = await given.handling('petition', '2026-03-02T02:00:00Z');
    const before = await statutory(id, '2026-03-03T02:00:00Z');
    await succeed(pauses.ask, { id, question: '请补充合同' }, people.officer, '2026-03-03T02:00:00Z');
    await succeed(pauses.answer, { id, answer: '已补' }, people.clerk, '2026-03-20T02:00:00Z');
    expect(await statutory(id, '2026-03-20T02:00:00Z')).toMatchObject({ dueAt: before.dueAt, pauses: [], state: 'running' });
  });

  test('somebody else cannot answer, and nothing is asked twice', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling('need');
    await succeed(pauses.ask, { id, question: '几楼？' }, people.officer);
    expect(await service.call(pauses.answer, { id, answer: '三楼' }, { as: people.stranger, ...any })).toMatchObject({ status: 404 });
    expect(await service.call(pauses.ask, { id, question: '再问' }, { as: people.officer, ...any })).toMatchObject({ status: 409, problem: { code: 'MATTER_NOT_IN_STATUS' } });
    expect(await succeed(pauses.resume, { id, reason: '已查明' }, people.officer)).toMatchObject({ status: 'handling' });
  });

  test('whatever the pause, the date moves by exactly the working days over whose end it lasted', async () => {
    const { given, people, succeed } = casew;
    const start = Date.parse('2026-03-02T02:00:00Z');
    const day = 86_400_000;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3 * day }), fc.integer({ min: 60_000, max: 25 * day }), async (begin, length) => {
        const id = await given.handling('need', new Date(start).toISOString());
        const from = start + begin;
        const to = from + length;
        const before = await statutory(id, new Date(from).toISOString());
        await succeed(pauses.ask, { id, question: '几楼？' }, people.officer, new Date(from).toISOString());
        await succeed(pauses.answer, { id, answer: '三楼' }, people.reporter, new Date(to).toISOString());
        const after = await statutory(id, new Date(to).toISOString());
        // March 2026 has no public holidays: weekdays in China's time zone are the working days.
        let nights = 0;
        // Counting begins on the day after the start.
        for (let end = Date.parse('2026-03-03T16:00:00Z'); end <= to; end += day) if (end > from && isWeekday(end - 1)) nights += 1;
        let due = Date.parse(before.dueAt);
        for (let left = nights; left > 0; left -= Number(isWeekday(due - 1))) due += day;
        expect(after.dueAt).toBe(new Date(due).toISOString());
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

const isWeekday = (moment: number): boolean => ![0, 6].includes(new Date(moment + 8 * 3_600_000).getUTCDay());

describe('a hearing', () => {
  const licence = async () => casew.given.handling('errand', '2026-03-02T02:00:00Z'); // 20 working days

  test('its time is not counted for a licence, and a question asked meanwhile does not end it', async () => {
    const { people, succeed, service } = casew;
    const id = await licence();
    const before = await statutory(id, '2026-03-03T02:00:00Z');
    expect(await succeed(pauses.openHearing, { id, notice: '3月4日上午听证' }, people.officer, '2026-03-04T02:00:00Z')).toMatchObject({ status: 'handling', dueAt: null });
    await succeed(pauses.ask, { id, question: '是否委托代理人？' }, people.officer, '2026-03-05T02:00:00Z');
    await succeed(pauses.answer, { id, answer: '本人参加' }, people.reporter, '2026-03-05T03:00:00Z');
    expect(await statutory(id, '2026-03-05T04:00:00Z')).toMatchObject({ state: 'paused', pauses: [{ reason: 'hearing', to: null }] });
    expect(await service.call(pauses.openHearing, { id, notice: '再次听证' }, { as: people.officer, ...any })).toMatchObject({ status: 409, problem: { code: 'CLOCK_NOT_PAUSABLE' } });
    // From Wednesday to Friday of the next week: seven working days ended meanwhile.
    await succeed(pauses.closeHearing, { id, record: '听证笔录已核对' }, people.officer, '2026-03-13T02:00:00Z');
    expect([before.dueAt, (await statutory(id, '2026-03-13T02:00:00Z')).dueAt]).toEqual(['2026-03-30T16:00:00.000Z', '2026-04-09T16:00:00.000Z']);
    expect(await service.call(pauses.closeHearing, { id, record: '无' }, { as: people.officer, ...any })).toMatchObject({ status: 409, problem: { code: 'CLOCK_NOT_PAUSED' } });
  });

  test('the 60 days of a petition and a first review run on: it is refused', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling('petition', '2026-03-02T02:00:00Z');
    expect(await service.call(pauses.openHearing, { id, notice: '听证' }, { as: people.officer, ...any, at: '2026-03-03T02:00:00Z' })).toMatchObject({ status: 409, problem: { code: 'CLOCK_NOT_PAUSABLE' } });
    await succeed(casework.matters.answer, { id, answer: '已办' }, people.officer, '2026-03-04T02:00:00Z');
    await succeed(casework.matters.requestReview, { id, note: '不服' }, people.reporter, '2026-03-05T02:00:00Z');
    expect(await service.call(pauses.openHearing, { id, notice: '听证' }, { as: people.director, ...any, at: '2026-03-06T02:00:00Z' })).toMatchObject({ status: 409, problem: { code: 'CLOCK_NOT_PAUSABLE' } });
  });

  test('a re-review does not count it', async () => {
    const { given, people, succeed } = casew;
    const city = person('centre_director', '5002');
    const id = await given.answered('petition', '2026-03-02T02:00:00Z');
    await succeed(casework.matters.requestReview, { id, note: '不服' }, people.reporter, '2026-03-03T02:00:00Z');
    await succeed(casework.matters.decideReview, { id, outcome: 'upheld', opinion: '维持原答复' }, people.director, '2026-03-04T02:00:00Z');
    await succeed(casework.matters.requestReview, { id, note: '仍不服' }, people.reporter, '2026-03-05T02:00:00Z');
    const due = async (at: string) => (await succeed(clocks.list, { id }, people.reporter, at)).items.find(({ rule }) => rule === 're-review')!.dueAt;
    expect(await due('2026-03-06T02:00:00Z')).toBe('2026-04-07T16:00:00.000Z');
    await succeed(pauses.openHearing, { id, notice: '3月10日听证' }, city, '2026-03-09T02:00:00Z');
    await succeed(pauses.closeHearing, { id, record: '听证已毕' }, city, '2026-03-19T02:00:00Z');
    expect(await due('2026-03-19T03:00:00Z')).toBe('2026-04-14T16:00:00.000Z');
  });
});

describe('extensions', () => {
  test('a petition: 30 days at most, granted by the head with a notice of reasons, once', async () => {
    const { given, people, succeed, service } = casew;
    const at = '2026-03-02T02:00:00Z';
    const id = await given.handling('petition', at);
    expect((await statutory(id, at)).dueAt).toBe('2026-05-06T16:00:00.000Z'); // the 60th day lies in the May holidays
    const ask = (amount: number) => service.call(extensions.request, { id, amount, reason: '情况复杂' }, { as: people.officer, ...any, at });
    expect(await ask(31)).toMatchObject({ status: 422, problem: { code: 'EXTENSION_TOO_LONG', title: '延长时间超过上限，最多还可延长 30 日' } });
    expect(await ask(30)).toMatchObject({ status: 200 });
    expect(await ask(1)).toMatchObject({ status: 409, problem: { code: 'EXTENSION_PENDING' } });
    const decide = { id, granted: true, notice: '需实地核查，延长三十日' };
    expect(await service.call(extensions.decide, decide, { as: people.supervisor, ...any, at })).toMatchObject({ status: 403, problem: { code: 'APPROVER_NOT_ENTITLED' } });
    expect(await service.call(extensions.decide, decide, { as: people.officer, ...any, at })).toMatchObject({ status: 403, problem: { code: 'ACTION_NOT_YOURS' } });
    await succeed(extensions.decide, decide, people.colleague, at);
    const after = await statutory(id, at);
    expect(after.dueAt).toBe('2026-06-01T16:00:00.000Z'); // the 90th is a Sunday
    expect(after.extensions).toMatchObject([{ amount: 30, state: 'granted', decidedBy: people.colleague.id, notice: decide.notice }]);
    expect(await ask(1)).toMatchObject({ status: 409, problem: { code: 'EXTENSIONS_EXHAUSTED' } });
  });

  test('nobody decides their own request; a denial moves nothing', async () => {
    const { given, people, succeed, service } = casew;
    const at = '2026-03-02T02:00:00Z';
    const id = await given.routed('complaint', at);
    await succeed(casework.matters.claim, { id }, people.colleague, at);
    await succeed(extensions.request, { id, amount: 5, reason: '待检测' }, people.colleague, at);
    expect(await service.call(extensions.decide, { id, granted: true, notice: '同意' }, { as: people.colleague, ...any, at })).toMatchObject({ status: 403, problem: { code: 'OWN_REQUEST' } });
    const before = await statutory(id, at);
    await succeed(extensions.decide, { id, granted: false, notice: '理由不足' }, people.supervisor, at);
    expect(await statutory(id, at)).toMatchObject({ dueAt: before.dueAt, extensions: [{ state: 'denied', notice: '理由不足' }] });
  });

  test('a hazard cannot be extended', async () => {
    const { given, people, service } = casew;
    const id = await given.handling('hazard');
    expect(await service.call(extensions.request, { id, amount: 1, reason: '待料' }, { as: people.officer, ...any })).toMatchObject({ status: 409, problem: { code: 'EXTENSION_NOT_ALLOWED' } });
  });
});

test('the clock sheet is for the reporter and those entitled, and for nobody else', async () => {
  const { given, people, service } = casew;
  const id = await given.handling('need');
  expect(await service.call(clocks.list, { id }, { as: people.reporter })).toMatchObject({ status: 200 });
  expect(await service.call(clocks.list, { id }, { as: people.officer })).toMatchObject({ status: 200 });
  expect(await service.call(clocks.list, { id }, { as: people.stranger })).toMatchObject({ status: 404 });
});
