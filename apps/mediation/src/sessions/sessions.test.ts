import { mediation, type Session } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mediators, startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { applications, assignments, sessions, disputes, endings } = mediation;
let week = 0;
/** A Monday of its own for each test, so that tests never clash; and the Sunday before. */
const nextWeek = () => {
  const monday = new Date(Date.UTC(2026, 2, 2) + (week += 1) * 7 * 86_400_000);
  const at = (hours: number) => new Date(monday.getTime() + hours * 3_600_000).toISOString();
  return { at, now: at(-24) };
};
const presentOf = (session: Session, ...roles: string[]) => session.attendance.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
const parties = async (id: string) => (await world.succeed(disputes.get, { id }, world.people.clerk)).parties.map((party) => party.id) as [string, string];
/** A dispute in charge of the lead whose parties have no account. */
const onPaper = (now: string) => world.given.inCharge({ parties: [1, 2].map((side) => ({ side, kind: 'person', name: `当事人${side}`, willingness: 'willing' })) }, now);

async function scheduled(place = '第一调解室') {
  const { at, now } = nextWeek();
  const id = await world.given.inCharge({}, now);
  return { id, at, now, session: await world.succeed(sessions.schedule, { id, startsAt: at(1), endsAt: at(3), place }, world.people.mediator, now) };
}

describe('scheduling', () => {
  test('given a mediator in charge, when he schedules, then both parties and he are asked, told, and see it in their calendars', async () => {
    const { service, people, succeed } = world;
    const { id, at, session } = await scheduled();
    expect(session).toMatchObject({ state: 'scheduled', openToPublic: false, place: '第一调解室' });
    expect(session.attendance.map(({ role, name }) => [role, name])).toEqual([['party', '张三'], ['party', '李四'], ['mediator', '谭志华']]);
    expect(session.attendance.every(({ notifiedAt }) => notifiedAt !== null)).toBe(true);
    const told = (await service.events('mediation.sessions.scheduled.v1')).filter(({ data }) => data['id'] === session.id);
    expect(told.map(({ data }) => data['ownerId']).toSorted()).toEqual(['person-lead', 'person-other-party', 'person-party']);
    expect(JSON.stringify(told)).not.toContain('调解室');
    const day = at(1).slice(0, 10);
    for (const as of [people.party, people.mediator, people.clerk, people.countyDirector]) {
      expect((await succeed(sessions.calendar, { from: day, to: day, mine: as === people.mediator ? 'true' : 'false' }, as)).items).toMatchObject([{ sessionId: session.id, disputeId: id, mediatorIds: [mediators.lead] }]);
    }
    expect((await succeed(sessions.calendar, { from: day, to: day, mediatorId: mediators.lead }, people.clerk)).items).toHaveLength(1);
    expect((await succeed(sessions.calendar, { from: day, to: day, mediatorId: mediators.second }, people.clerk)).items).toEqual([]);
    for (const as of [people.stranger, people.directorElsewhere]) expect((await succeed(sessions.calendar, { from: day, to: day }, as)).items).toEqual([]);
  });

  test('a party agrees to come, may change its mind until it begins, and each is heard by the other; only who was asked replies', async () => {
    const { service, people, succeed } = world;
    const { id, now, session } = await scheduled('第九调解室');
    const reply = (as: typeof people.party, input: object) => service.call(sessions.reply, { id, sessionId: session.id, ...input } as never, { as, at: now });
    expect(await reply(people.party, { reply: 'not_coming', note: '出差在外' })).toMatchObject({ status: 200, body: { attendance: [{ name: '张三', reply: 'not_coming', repliedAt: now }, { reply: null }, { reply: null }] } });
    await reply(people.party, { reply: 'coming' });
    expect((await succeed(sessions.list, { id }, people.otherParty)).items[0]!.attendance[0]).toMatchObject({ reply: 'coming' });
    const told = (await service.events('mediation.disputes.progressed.v1')).at(-1)!;
    expect(told.data).toMatchObject({ id, action: 'reply_to_session', ownerIds: ['person-party', 'person-other-party'] });
    expect(JSON.stringify(told)).not.toContain('出差');
    const [, other] = await parties(id);
    expect(await reply(people.party, { reply: 'coming', partyId: other })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN' } });
    expect(await reply(people.mediator, { reply: 'coming', partyId: other })).toMatchObject({ status: 200 });
    expect(await reply(people.stranger, { reply: 'coming' })).toMatchObject({ status: 404 });
    await succeed(sessions.hold, { id, sessionId: session.id, present: presentOf(session, 'party', 'mediator') }, people.mediator, now);
    expect(await reply(people.party, { reply: 'not_coming' })).toMatchObject({ status: 409, problem: { code: 'SESSION_NOT_IN_STATE' } });
  });

  test('a talk with one side: the other neither replies to it nor hears of what is said about it', async () => {
    const { service, people, succeed } = world;
    const { at, now } = nextWeek();
    const id = await world.given.inCharge({}, now);
    const [one, other] = await parties(id);
    const talk = await succeed(sessions.schedule, { id, startsAt: at(1), endsAt: at(2), place: '谈话室', partyIds: [one] }, people.mediator, now);
    expect(await service.call(sessions.reply, { id, sessionId: talk.id, reply: 'coming', partyId: other }, { as: people.otherParty, at: now })).toMatchObject({ status: 422, problem: { code: 'NOT_ASKED_TO_SESSION' } });
    await succeed(sessions.reply, { id, sessionId: talk.id, reply: 'coming' }, people.party, now);
    expect((await service.events('mediation.disputes.progressed.v1')).filter(({ data }) => data['id'] === id && 'ownerIds' in data).map(({ data }) => data['action'])).not.toContain('reply_to_session');
    expect((await succeed(disputes.timeline, { id }, people.otherParty)).items.map(({ action }) => action)).not.toContain('reply_to_session');
  });

  test('given a session, then the mediator, a party and the room are free again the moment it ends, and not before', async () => {
    const { service, people, given, succeed } = world;
    const { at, now } = await scheduled('第二调解室');
    const other = await onPaper(now);
    const call = (input: object) => service.call(sessions.schedule, { id: other, place: '乡镇会议室', ...input } as never, { as: people.mediator, at: now });
    expect(await call({ startsAt: at(2), endsAt: at(4) })).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_BUSY', errors: [{ path: 'startsAt' }] } });
    expect(await call({ startsAt: at(3), endsAt: at(4) })).toMatchObject({ status: 201 });
    const { owner } = service;
    await owner.query(`delete from booking where kind = 'mediator'`);
    expect(await call({ startsAt: at(2), endsAt: at(2.5), place: ' 第 二调解室' })).toMatchObject({ status: 409, problem: { code: 'PLACE_TAKEN', errors: [{ path: 'place' }] } });
    const same = await given.inCharge({}, now);
    expect(await service.call(sessions.schedule, { id: same, startsAt: at(0), endsAt: at(1.5), place: '别处' }, { as: people.mediator, at: now })).toMatchObject({ status: 409, problem: { code: 'PARTY_BUSY' } });
    expect(await succeed(sessions.schedule, { id: same, startsAt: at(0), endsAt: at(1), place: '别处' }, people.mediator, now)).toMatchObject({ state: 'scheduled' });
  });

  test('two schedules at once for one mediator: one is refused, and it is never otherwise', async () => {
    const { service, people } = world;
    for (let round = 0; round < 5; round += 1) {
      const { at, now } = nextWeek();
      const ids = await Promise.all([onPaper(now), onPaper(now), onPaper(now)]);
      const answers = await Promise.all(ids.map((id, index) => service.call(sessions.schedule, { id, startsAt: at(1), endsAt: at(2), place: `室${index}` }, { as: people.mediator, at: now })));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
      expect(answers.filter(({ status }) => status === 409).map(({ problem }) => problem.code)).toEqual(['MEDIATOR_BUSY', 'MEDIATOR_BUSY']);
    }
  });

  test('parties without an account are told by telephone, which is put on record once', async () => {
    const { service, people, succeed } = world;
    const { at, now } = nextWeek();
    const id = await onPaper(now);
    const session = await succeed(sessions.schedule, { id, startsAt: at(1), endsAt: at(2), place: '村委会' }, people.mediator, now);
    expect(session.attendance.map(({ notifiedAt }) => notifiedAt)).toEqual([null, null, now]);
    const [one] = presentOf(session, 'party') as [string];
    const told = (when: string, ids: string[]) => service.call(sessions.recordNotice, { id, sessionId: session.id, told: ids }, { as: people.clerk, at: when });
    expect(await told(at(-20), [one, id])).toMatchObject({ status: 400, problem: { errors: [{ path: 'told.1' }] } });
    await told(at(-20), [one]);
    expect((await told(at(-10), [one])).body.attendance.map(({ notifiedAt }) => notifiedAt)).toEqual([at(-20), null, now]);
  });

  test('times that cannot be, parties and mediators of elsewhere are refused by field', async () => {
    const { service, people, given } = world;
    const { at, now } = nextWeek();
    const id = await given.inCharge({}, now);
    const call = (input: object) => service.call(sessions.schedule, { id, startsAt: at(1), endsAt: at(2), place: '调解室', ...input } as never, { as: people.mediator, at: now });
    expect(await call({ endsAt: at(1) })).toMatchObject({ status: 400, problem: { errors: [{ path: 'endsAt' }] } });
    expect(await call({ startsAt: at(-24 * 9), endsAt: at(-24 * 9 + 1) })).toMatchObject({ status: 400, problem: { errors: [{ path: 'startsAt' }] } });
    expect(await call({ mediatorIds: [mediators.second] })).toMatchObject({ status: 422, problem: { code: 'MEDIATOR_NOT_IN_CHARGE', errors: [{ path: 'mediatorIds.0' }] } });
    expect(await call({ partyIds: [mediators.second] })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN', errors: [{ path: 'partyIds.0' }] } });
    expect(await service.call(sessions.schedule, { id, startsAt: at(1), endsAt: at(2), place: '调解室' }, { as: people.party, at: now })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
  });

  test('relatives and experts are invited with every side, and parties do not see how they are reached', async () => {
    const { service, people, given, succeed } = world;
    const { at, now } = nextWeek();
    const id = await given.inCharge({}, now);
    const [one, other] = await parties(id);
    const guest = { id, startsAt: at(1), endsAt: at(2), place: '调解室', invited: [{ name: '王五', relation: 'neighbour' as const, contact: '13900000000' }] };
    expect(await service.call(sessions.schedule, { ...guest, consentOf: [one] }, { as: people.mediator, at: now })).toMatchObject({ status: 409, problem: { code: 'CONSENT_NEEDED', errors: [{ path: 'consentOf' }] } });
    await succeed(sessions.schedule, { ...guest, consentOf: [one, other] }, people.mediator, now);
    const contact = async (as: typeof people.party) => (await succeed(sessions.list, { id }, as)).items[0]!.attendance.at(-1)!.contact;
    expect([await contact(people.clerk), await contact(people.party)]).toEqual(['13900000000', null]);
  });
});

describe('open or closed', () => {
  test('a party who objects closes what was to be open, and is asked no reason', async () => {
    const { service, people, given, succeed } = world;
    const { at, now } = nextWeek();
    const id = await given.inCharge({}, now);
    const open = { id, startsAt: at(1), endsAt: at(2), place: '村民活动室', openToPublic: true };
    await succeed(sessions.schedule, open, people.mediator, now);
    expect(await succeed(sessions.askOpenness, { id, openness: 'closed' }, people.party, now)).toMatchObject({ name: '张三', openness: 'closed' });
    expect((await succeed(sessions.list, { id }, people.otherParty)).items).toMatchObject([{ openToPublic: false }]);
    const later = { ...open, startsAt: at(4), endsAt: at(5) };
    expect(await service.call(sessions.schedule, later, { as: people.mediator, at: now })).toMatchObject({ status: 409, problem: { code: 'MUST_BE_CLOSED' } });
    await succeed(sessions.askOpenness, { id }, people.party, now);
    const [, other] = await parties(id);
    await succeed(sessions.askOpenness, { id, partyId: other, openness: 'open' }, people.mediator, now);
    expect(await service.call(sessions.schedule, { ...later, openToPublic: false }, { as: people.mediator, at: now })).toMatchObject({ status: 409, problem: { code: 'MUST_BE_OPEN' } });
    expect(await service.call(sessions.askOpenness, { id, partyId: other, openness: 'closed' }, { as: people.party, at: now })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN' } });
  });

  test('a talk with one side alone is closed, and not for the other side to read', async () => {
    const { service, people, given, succeed } = world;
    const { at, now } = nextWeek();
    const id = await given.inCharge({}, now);
    const [one] = await parties(id);
    const talk = { id, startsAt: at(1), endsAt: at(2), place: '一楼', partyIds: [one] };
    expect(await service.call(sessions.schedule, { ...talk, openToPublic: true }, { as: people.mediator, at: now })).toMatchObject({ status: 409, problem: { code: 'MUST_BE_CLOSED' } });
    await succeed(sessions.schedule, talk, people.mediator, now);
    const lines = async (as: typeof people.party) => (await succeed(disputes.timeline, { id }, as)).items.map(({ action }) => action);
    expect(await lines(people.clerk)).toContain('schedule_session');
    expect(await lines(people.otherParty)).not.toContain('schedule_session');
    const seen = async (as: typeof people.party) => (await succeed(sessions.list, { id }, as)).items.length;
    expect([await seen(people.party), await seen(people.otherParty), await seen(people.supervisor)]).toEqual([1, 0, 1]);
  });
});

describe('holding', () => {
  test('given a session, when it is held, adjourned, held again and recorded, then who came and what was said is in the file', async () => {
    const { people, succeed, service } = world;
    const { id, at, session } = await scheduled();
    const call = <Op extends typeof sessions.hold>(operation: Op, input: object, when: string) => service.call(operation, { id, sessionId: session.id, ...input } as never, { as: people.mediator, at: when });
    expect(await call(sessions.hold, { present: presentOf(session, 'party') }, at(1))).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_NEEDED' } });
    expect(await call(sessions.hold, { present: [id] }, at(1))).toMatchObject({ status: 400, problem: { errors: [{ path: 'present.0' }] } });
    expect(await call(sessions.hold, { present: presentOf(session, 'mediator') }, at(1))).toMatchObject({ status: 200, body: { state: 'held', heldAt: at(1) } });
    expect(await succeed(disputes.get, { id }, people.clerk)).toMatchObject({ status: 'mediating' });
    await succeed(sessions.setAttendance, { id, sessionId: session.id, present: presentOf(session, 'mediator', 'party') }, people.mediator, at(1.5));
    const sitting = await succeed(sessions.adjourn, { id, sessionId: session.id, resumesAt: at(25), endsAt: at(26), reason: '等丈量结果' }, people.mediator, at(2));
    expect(sitting).toMatchObject({ state: 'scheduled', continuesId: session.id, place: session.place, startsAt: at(25) });
    expect(sitting.attendance.map(({ role }) => role)).toEqual(['party', 'party', 'mediator']);
    expect(await call(sessions.cancel as never, { reason: '误操作' }, at(2))).toMatchObject({ status: 409, problem: { code: 'SESSION_NOT_IN_STATE' } });
    await succeed(sessions.record, { id, sessionId: session.id, record: '双方陈述，约定实地丈量' }, people.mediator, at(3));
    await succeed(sessions.hold, { id, sessionId: sitting.id, present: presentOf(sitting, 'party', 'mediator') }, people.mediator, at(25));
    const [, absent] = presentOf(sitting, 'party');
    const closed = await succeed(sessions.record, { id, sessionId: sitting.id, record: '丈量后再议', present: presentOf(sitting, 'party', 'mediator').filter((line) => line !== absent) }, people.mediator, at(26));
    expect(closed).toMatchObject({ state: 'closed', closedAt: at(26) });
    expect(closed.attendance.map(({ attended }) => attended)).toEqual([true, false, true]);
    expect(await service.call(sessions.record, { id, sessionId: sitting.id, record: '改写' }, { as: people.mediator, at: at(27) })).toMatchObject({ status: 409, problem: { code: 'RECORDED_ALREADY' } });
    expect((await succeed(sessions.list, { id }, people.party)).items.map(({ state, record }) => [state, record])).toEqual([['adjourned', '双方陈述，约定实地丈量'], ['closed', '丈量后再议']]);
    expect((await succeed(disputes.timeline, { id }, people.party)).items.map(({ action }) => action)).toEqual(expect.arrayContaining(['schedule_session', 'hold_session', 'record_attendance', 'adjourn_session', 'record_session']));
  });

  test('given a session to come, when another mediator takes the dispute over, then it is his, and who left is free', async () => {
    const { people, succeed } = world;
    const { id, at, now, session } = await scheduled();
    await succeed(assignments.assign, { id, mediatorIds: [mediators.second] }, people.clerk, now);
    await succeed(assignments.takeOver, { id }, people.secondMediator, now);
    const asked = (await succeed(sessions.list, { id }, people.clerk)).items[0]!;
    expect(asked.attendance.filter(({ role }) => role === 'mediator').map(({ mediatorId }) => mediatorId)).toEqual([mediators.second]);
    const day = at(1).slice(0, 10);
    expect((await succeed(sessions.calendar, { from: day, to: day, mine: 'true' }, people.secondMediator)).items.map(({ sessionId }) => sessionId)).toEqual([session.id]);
    const other = await onPaper(now);
    expect(await succeed(sessions.schedule, { id: other, startsAt: at(1), endsAt: at(2), place: '别处' }, people.mediator, now)).toMatchObject({ state: 'scheduled' });
    expect(await succeed(sessions.hold, { id, sessionId: session.id, present: presentOf(asked, 'mediator') }, people.secondMediator, at(1))).toMatchObject({ state: 'held' });
  });

  test('given a session going on and one to come, when the tier above takes the dispute, then the one is closed, the other cancelled', async () => {
    const { people, succeed } = world;
    const { id, at, now, session } = await scheduled();
    await succeed(sessions.schedule, { id, startsAt: at(4), endsAt: at(5), place: '第一调解室' }, people.mediator, now);
    await succeed(sessions.hold, { id, sessionId: session.id, present: presentOf(session, 'mediator') }, people.mediator, at(1));
    await succeed(applications.apply, { id, reason: '涉及多个部门' }, people.mediator, at(2));
    await succeed(applications.accept, { id }, people.countyDirector, at(2));
    expect((await succeed(sessions.list, { id }, people.countyDirector)).items.map(({ state }) => state)).toEqual(['closed', 'cancelled']);
  });

  test('a party who stops while the session is being opened: whichever comes first, nothing is left going on', async () => {
    const { people, succeed, service } = world;
    for (let round = 0; round < 3; round += 1) {
      const { id, at, session } = await scheduled();
      const [stopped] = await Promise.all([
        service.call(endings.stop, { id }, { as: people.party, at: at(1) }),
        service.call(sessions.hold, { id, sessionId: session.id, present: presentOf(session, 'mediator') }, { as: people.mediator, at: at(1) }),
      ]);
      expect(stopped).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
      expect(['closed', 'cancelled']).toContain((await succeed(sessions.list, { id }, people.clerk)).items[0]!.state);
    }
  });

  test('a cancelled session frees everybody, who are told', async () => {
    const { people, succeed, service } = world;
    const { id, at, now, session } = await scheduled('第三调解室');
    await succeed(sessions.cancel, { id, sessionId: session.id, reason: '当事人生病' }, people.mediator, now);
    expect((await service.events('mediation.sessions.cancelled.v1')).filter(({ data }) => data['id'] === session.id)).toHaveLength(3);
    expect(await succeed(sessions.schedule, { id, startsAt: at(1), endsAt: at(2), place: '第三调解室' }, people.mediator, now)).toMatchObject({ state: 'scheduled' });
    expect((await succeed(sessions.calendar, { from: at(1).slice(0, 10), to: at(1).slice(0, 10) }, people.party)).items).toHaveLength(1);
  });

  test('given a session going on, when a party withdraws, then it is closed with mediation, what was to come is cancelled, and its words are still written', async () => {
    const { people, succeed, service, given } = world;
    const { id, at, session } = await scheduled();
    await succeed(sessions.schedule, { id, startsAt: at(48), endsAt: at(49), place: '第一调解室' }, people.mediator, at(0));
    await succeed(sessions.hold, { id, sessionId: session.id, present: presentOf(session, 'party', 'mediator') }, people.mediator, at(1));
    const ended = await succeed(endings.stop, { id, reason: '不愿再谈' }, people.otherParty, at(2));
    expect(ended).toMatchObject({ status: 'withdrawn', endedAt: at(2), dueAt: null, remedies: [{ remedy: 'arbitration' }, { remedy: 'administrative' }, { remedy: 'lawsuit' }] });
    expect((await succeed(sessions.list, { id }, people.clerk)).items.map(({ state }) => state)).toEqual(['closed', 'cancelled']);
    expect(await service.call(sessions.schedule, { id, startsAt: at(50), endsAt: at(51), place: '一楼' }, { as: people.mediator, at: at(2) })).toMatchObject({ status: 409, problem: { code: 'DISPUTE_NOT_IN_STATUS' } });
    const other = await given.inCharge({}, at(2));
    expect(await succeed(sessions.schedule, { id: other, startsAt: at(2), endsAt: at(3), place: '第一调解室' }, people.mediator, at(2))).toMatchObject({ state: 'scheduled' });
    expect(await succeed(sessions.record, { id, sessionId: session.id, record: '乙方中途提出终止' }, people.mediator, at(3))).toMatchObject({ state: 'closed', closedAt: at(2), record: '乙方中途提出终止' });
  });
});
