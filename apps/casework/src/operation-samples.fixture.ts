/**
 * One right call of every operation of casework, for the checks that hold for all of them (contract, authorization). A new operation needs a
 * line here: the check fails with its name until there is one.
 */
import type { MatterKind } from '@gongzhi/contracts/casework';
import type { OperationSample, OperationSamples } from '@gongzhi/testkit/contract';
import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import { startCasework, units, village, type Casework } from './matters/matters.fixture.ts';

/** A Monday, in a month without public holidays. */
const at = '2026-03-02T02:00:00Z';
const during = '2026-03-02T03:00:00Z';
const later = '2026-03-20T02:00:00Z';
const administrator = person('administrator', '');
const operator = person('operator', '');
const countyAdministrator = person('administrator', '500235');
const meetingUnits = [units.centre, units.housing];
let serial = 0;
const next = (): number => (serial += 1);

/** A world in which every operation can be called rightly. */
export async function startSampled() {
  const world = await startCasework();
  await world.service.owner.query(`insert into area (code, name, tier, parent) values ('50', '重庆市', 'province', null), ('5002', '县', 'city', '50'), ('32', '江苏省', 'province', null), ('3205', '苏州市', 'city', '32')`);
  await world.service.owner.query(`update area set parent = case length(code) when 6 then left(code, 4) when 9 then left(code, 6) when 12 then left(code, 9) end where length(code) >= 6`);
  await world.service.owner.query(`insert into unit (id, area, kind, name) values ($1, '500235001001', 'village', '杏家湾社区居民委员会')`, [committee]);
  await world.service.owner.query(`update unit set kind = 'station' where kind = 'mediation'`);
  return world;
}
const committee = '0190a0a0-0000-7000-8000-00000000000a';

type State = keyof Casework['given'];
type Who = keyof Casework['people'];

/** An act on a matter that has come so far. */
const act = (who: Who, state: Exclude<State, 'rated'>, input: object = {}, kind: MatterKind = 'need') => async ({ given, people }: Casework): Promise<OperationSample> => ({
  as: people[who], at, input: { id: await given[state](kind, at), ...input },
});
/** An act on a matter after something more was done to it. */
const actAfter = (who: Who, prepare: (world: Casework) => Promise<{ id: string }>, input: object = {}, when = at) => async (world: Casework): Promise<OperationSample> => ({
  as: world.people[who], at: when, input: { ...(await prepare(world)), ...input },
});
const read = (who: Who, input: object = {}) => ({ people }: Casework): OperationSample => ({ as: people[who], at, input });
const anybody = (input: object = {}) => (): OperationSample => ({ input, at });

const { matters, support, transfers, pauses, extensions, orders, ownership, absences, meetings } = casework;
const refusing = { ground: 'outside_duties', article: '三定方案第5条', proposedUnitId: units.transport } as const;
const asking = { unitId: units.transport, question: '路面由谁管养？', dueAt: '2026-03-10T02:00:00Z' };

const handled = async ({ given }: Casework) => ({ id: await given.handling('need', at) });
const asked = async (world: Casework) => ({ id: (await world.succeed(pauses.ask, { ...(await handled(world)), question: '几楼？' }, world.people.officer, at)).id });
const heard = async (world: Casework) => ({ id: (await world.succeed(pauses.openHearing, { id: await world.given.handling('errand', at), notice: '3月9日上午听证' }, world.people.officer, at)).id });
const offered = async (world: Casework) => ({ id: (await world.succeed(transfers.request, { ...(await handled(world)), unitId: units.transport, reason: '属道路养护' }, world.people.officer, at)).id });
const invited = async (world: Casework) => ({ id: (await world.succeed(support.invite, { ...(await handled(world)), ...asking }, world.people.officer, at)).id });
const ordered = async (world: Casework) => {
  const { id, taskId } = await world.succeed(orders.issue, { ...(await handled(world)), what: '三日内修复' }, world.people.supervisor, at);
  return { id, taskId };
};
const extending = async (world: Casework) => ({ id: (await world.succeed(extensions.request, { id: await world.given.handling('petition', at), amount: 10, reason: '情况复杂' }, world.people.officer, at)).id });
const disputed = async ({ given, people, succeed }: Casework) => {
  const id = await given.routed('need', at);
  await succeed(ownership.refuse, { id, ...refusing }, people.officer, at);
  await succeed(matters.route, { id, unitId: units.transport }, people.clerk, at);
  await succeed(ownership.refuse, { id, ...refusing, proposedUnitId: units.housing }, people.officerElsewhere, at);
  return { id };
};
const mediated = async ({ given, people, succeed }: Casework) => ({
  id: (await succeed(matters.sendToMediation, { id: await given.triaged('dispute', at), unitId: units.mediation }, people.clerk, at)).id,
});
const attached = async (world: Casework) => {
  const { id } = await handled(world);
  return { id, attachmentId: (await world.succeed(matters.attach, { id, file: await fileIn(world) }, world.people.officer, at)).id };
};
const fileIn = ({ service }: Casework) => service.engine.files.put({ name: '照片.png', mediaType: 'image/png', content: Buffer.from('png') });
const reviewing = async ({ given, people, succeed }: Casework) => ({ id: (await succeed(matters.requestReview, { id: await given.answered('petition', at), note: '不服' }, people.reporter, at)).id });
const away = async (world: Casework) => ({ id: (await world.succeed(absences.create, absence(world), world.people.colleague, at)).id });
const absence = ({ people }: Casework) => ({ unitId: units.housing, officerId: people.officer.id, from: '2026-03-09', to: '2026-03-10' });
const called = async ({ succeed, people }: Casework) => ({
  id: (await succeed(meetings.schedule, { area: '500235', title: '三月联席会议', startsAt: '2026-03-02T02:30:00Z', unitIds: meetingUnits }, people.director, at)).id,
});
const minuted = async (world: Casework) => {
  const { id } = await called(world);
  await world.succeed(meetings.recordAttendance, { id, attendance: [{ unitId: units.housing, present: true }] }, world.people.director, during);
  await world.succeed(meetings.recordMinutes, { id, minutes: '会议纪要' }, world.people.director, during);
  return { id };
};
const unitKept = async ({ succeed }: Casework) => ({ id: (await succeed(casework.units.create, { area: '500235', kind: 'department', name: `单位${next()}` }, countyAdministrator, at)).id });
const newArea = async ({ service }: Casework) => {
  const code = `500235001${100 + next()}`;
  await service.owner.query(`insert into area (code, name, tier, parent) values ($1, $2, 'village', '500235001')`, [code, `${code}社区`]);
  return code;
};
const rated = async ({ given }: Casework) => ({ id: await given.rated(1, 'need', at) });
const routeSet = async ({ succeed }: Casework) => ({ id: (await succeed(casework.routes.set, { area: '500235002', kind: 'hazard', category: 'hazard.road', unitId: units.transport }, countyAdministrator, at)).id });
const closureAdded = async ({ succeed }: Casework) => ({ id: (await succeed(casework.closures.add, closure(), countyAdministrator, at)).id });
const closure = () => ({ area: '500235002', kind: 'closed', from: '2027-05-10', to: '2027-05-11', reason: { 'zh-CN': '搬迁', en: 'Moving' } }) as const;
const listed = async ({ succeed }: Casework) =>
  succeed(casework.villageLists.publish, { area: '500235', year: 2026, entries: [{ code: 'X01', list: 'assist', title: { 'zh-CN': '协助开展人口普查', en: 'Help with the census' }, keywords: ['普查'] }] }, countyAdministrator, at);
const as = (actor: OperationSample['as'], prepare: (world: Casework) => Promise<object> | object, when = at) => async (world: Casework): Promise<OperationSample> => ({ ...(actor ? { as: actor } : {}), at: when, input: await prepare(world) });
const codeOf = async (world: Casework) => ({ code: (await world.succeed(matters.get, { id: await world.given.received('need', at) }, world.people.clerk)).code });

export const samples: OperationSamples<Casework> = {
  'casework.matters.open': read('reporter', { kind: 'hazard', area: village, title: '路灯不亮', description: '小区东门路灯坏了三天' }),
  'casework.matters.get': act('clerk', 'handling'),
  'casework.matters.file': act('clerk', 'handling'),
  'casework.clocks.statutory': as(undefined, mediated),
  'casework.matters.for-mediation': as(undefined, mediated),
  'casework.matters.progress': as(undefined, codeOf),
  'casework.matters.accept': act('clerk', 'received'),
  'casework.matters.refuse': act('clerk', 'received', { ground: 'outside_duties', destination: '12348 热线' }),
  'casework.matters.triage': act('clerk', 'accepted', { category: 'need.other' }),
  'casework.matters.duplicates': act('clerk', 'accepted'),
  'casework.matters.merge': async (world) => ({ as: world.people.clerk, at, input: { id: await world.given.accepted('need', at), with: await world.given.accepted('need', at) } }),
  'casework.matters.dispatch': act('clerk', 'received', { category: 'need.other', unitId: units.housing }),
  'casework.matters.route': act('clerk', 'triaged', { unitId: units.housing }),
  'casework.matters.claim': act('officer', 'routed'),
  'casework.matters.hand-back': act('officer', 'handling', { note: '出差' }),
  'casework.matters.record-progress': act('officer', 'handling', { note: '已上门' }),
  'casework.matters.add-photo': async (world) => {
    const { code, photos } = (await world.service.call(matters.open, { kind: 'hazard', relation: 'anonymous', area: village, title: '路灯不亮', description: '小区东门路灯坏了三天' }, { at })).body;
    return { at, input: { code, secret: photos!.secret, file: await fileIn(world) } };
  },
  'casework.matters.attach': async (world) => ({ as: world.people.officer, at, input: { ...(await handled(world)), file: await fileIn(world) } }),
  'casework.matters.download': actAfter('officer', attached),
  'casework.matters.answer': act('officer', 'handling', { answer: '已修好' }),
  'casework.matters.send-to-mediation': act('clerk', 'triaged', { unitId: units.mediation }, 'dispute'),
  'casework.matters.record-mediation': actAfter('mediator', mediated, { outcome: 'agreed', note: '双方约定各付一半' }),
  'casework.matters.follow-up': act('clerk', 'answered', { by: 'phone', reached: true }),
  'casework.matters.rate': act('reporter', 'answered', { rating: 5 }),
  'casework.matters.reopen': actAfter('reporter', rated),
  'casework.matters.request-review': act('reporter', 'answered', { note: '不服' }, 'petition'),
  'casework.matters.decide-review': actAfter('director', reviewing, { outcome: 'upheld', opinion: '予以维持' }),
  'casework.matters.close': actAfter('clerk', async ({ given }) => ({ id: await given.rated(5, 'need', at) })),
  'casework.matters.withdraw': act('reporter', 'received'),
  'casework.matters.archive': act('clerk', 'closed'),
  'casework.queues.list': read('clerk', { queue: 'my-area' }),
  'casework.search.matters': read('clerk', { text: '漏水' }),
  'casework.search.persons': read('clerk', { person: '张三' }),
  'casework.exports.matters': read('clerk'),
  'casework.exports.case-file': act('clerk', 'handling'),
  'casework.exports.case-file-zip': act('clerk', 'handling'),
  'casework.traces.of-matter': as(administrator, codeOf),
  'casework.audit.list': as(person('auditor', '500235'), () => ({})),
  'casework.audit.mine': read('reporter'),
  'casework.tasks.list': read('officer', { of: 'unit' }),
  'casework.tasks.get': actAfter('officer', async (world) => ({ id: (await ordered(world)).taskId })),
  'casework.tasks.complete': actAfter('officer', async (world) => ({ id: (await ordered(world)).taskId }), { result: '已修复' }),
  'casework.absences.create': (world) => ({ as: world.people.colleague, at, input: absence(world) }),
  'casework.absences.list': read('colleague'),
  'casework.absences.cancel': actAfter('colleague', away),
  'casework.assignments.assign': async (world) => ({ as: world.people.colleague, at, input: { id: await world.given.routed('need', at), officerId: world.people.officer.id } }),
  'casework.assignments.recall': act('colleague', 'handling'),
  'casework.clocks.list': act('clerk', 'handling'),
  'casework.clocks.sweep': as(administrator, () => ({ limit: 10 }), later),
  'casework.extensions.request': act('officer', 'handling', { amount: 10, reason: '情况复杂' }, 'petition'),
  'casework.extensions.decide': actAfter('colleague', extending, { granted: true, notice: '情况复杂，延期十日' }),
  'casework.orders.issue': act('supervisor', 'handling', { what: '三日内修复并反馈' }),
  'casework.orders.fulfil': actAfter('supervisor', ordered, { note: '现场核实' }),
  'casework.ownership.refuse': act('officer', 'routed', refusing),
  'casework.ownership.arbitrate': actAfter('director', disputed, { unitId: units.housing, reason: '房屋共用部位' }),
  'casework.ownership.get': actAfter('officer', disputed),
  'casework.ownership.tally': read('director', { unitId: units.housing }),
  'casework.pauses.ask': act('officer', 'handling', { question: '几楼？' }),
  'casework.pauses.answer': actAfter('reporter', asked, { answer: '三楼' }),
  'casework.pauses.resume': actAfter('officer', asked, { reason: '已查明' }),
  'casework.dead-letters.list': () => ({ as: operator, input: {} }),
  'casework.dead-letters.redrive': async ({ service, given }: Casework) => {
    const id = await given.received();
    const { rows } = await service.owner.query<{ consumer: string; eventId: string }>(`insert into platform.dead_letter (consumer, event_id, subject, envelope, reason, attempts)
      select 'index-matter', event_id, subject, envelope, 'Error: index is full', 6 from platform.outbox where aggregate = 'matters/' || $1 and sequence = 1 returning consumer, event_id as "eventId"`, [id]);
    return { as: operator, input: rows[0]! };
  },
  'casework.pauses.open-hearing': act('officer', 'handling', { notice: '3月9日上午听证' }, 'errand'),
  'casework.pauses.close-hearing': actAfter('officer', heard, { record: '听证笔录已核对' }),
  'casework.referrals.refer': act('officer', 'handling', { unitId: units.transport }),
  'casework.supervision.list': read('supervisor'),
  'casework.supervision.summary': read('supervisor', { by: 'area' }),
  'casework.extensions.list': read('supervisor'),
  'casework.triage.list': read('clerk'),
  'casework.support.invite': act('officer', 'handling', asking),
  'casework.support.contribute': actAfter('officerElsewhere', invited, { text: '由街道管养' }),
  'casework.support.waive': actAfter('officer', invited, { unitId: units.transport, reason: '已现场确认' }),
  'casework.support.list': actAfter('officer', invited),
  'casework.transfers.request': act('officer', 'handling', { unitId: units.transport, reason: '属道路养护' }),
  'casework.transfers.accept': actAfter('officerElsewhere', offered),
  'casework.transfers.decline': actAfter('officerElsewhere', offered, { reason: '不属本单位' }),
  'casework.transfers.recall': actAfter('officer', offered, { reason: '已查明' }),
  'casework.areas.list': anybody({ parent: '500235' }),
  'casework.areas.get': anybody({ code: village }),
  'casework.areas.names': anybody({ codes: [village] }),
  'casework.areas.search': anybody({ q: '杏家' }),
  'casework.areas.changes': anybody({ within: '500235' }),
  'casework.areas.merge': as(countyAdministrator, async (world) => ({ predecessors: [await newArea(world)], successor: { code: await newArea(world) }, effectiveOn: '2026-01-01' })),
  'casework.areas.split': as(countyAdministrator, async (world) => {
    const code = await newArea(world);
    return { code, into: [{ code, weight: 0.5 }, { code: `500235001${500 + next()}`, name: '新社区', weight: 0.5 }], effectiveOn: '2026-01-01' };
  }),
  'casework.areas.rename': as(countyAdministrator, async (world) => ({ code: await newArea(world), name: '滨江社区', effectiveOn: '2026-01-01' })),
  'casework.units.list': read('reporter'),
  'casework.units.get': read('reporter', { id: units.housing }),
  'casework.units.names': read('reporter', { ids: [units.housing] }),
  'casework.units.create': as(countyAdministrator, () => ({ area: '500235', kind: 'department', name: `单位${next()}` })),
  'casework.units.update': as(countyAdministrator, async (world) => ({ ...(await unitKept(world)), name: '新名单位' })),
  'casework.units.deactivate': as(countyAdministrator, unitKept),
  'casework.units.activate': as(countyAdministrator, unitKept),
  'casework.units.officers': read('clerk', { id: units.centre }),
  'casework.units.set-officer': as(countyAdministrator, async (world) => ({ ...(await unitKept(world)), personId: 'person-x' })),
  'casework.units.remove-officer': as(countyAdministrator, async (world) => {
    const { id } = await unitKept(world);
    await world.succeed(casework.units.setOfficer, { id, personId: 'person-x' }, countyAdministrator, at);
    return { id, personId: 'person-x' };
  }),
  'casework.centres.near': anybody({ area: village }),
  'casework.closures.list': anybody({ area: village }),
  'casework.closures.add': as(countyAdministrator, closure),
  'casework.closures.remove': as(countyAdministrator, closureAdded),
  'casework.calendar.days': anybody({ area: village, from: '2026-03-01', to: '2026-03-31' }),
  'casework.categories.list': anybody(),
  'casework.categories.add': as(administrator, () => ({ code: `need.kind${next()}`, kind: 'need', name: { 'zh-CN': '其他', en: 'Other' } })),
  'casework.routes.list': read('director', { area: village }),
  'casework.routes.set': as(countyAdministrator, () => ({ area: '500235002', kind: 'hazard', unitId: units.transport })),
  'casework.routes.remove': as(countyAdministrator, routeSet),
  'casework.routes.preview': read('clerk', { area: village, kind: 'need' }),
  'casework.village-lists.publish': as(countyAdministrator, () => ({
    area: '500235', year: 2026, entries: [{ code: 'X01', list: 'assist', title: { 'zh-CN': '协助开展人口普查', en: 'Help with the census' } }],
  })),
  'casework.village-lists.list': as(undefined, async (world) => {
    await listed(world);
    return { area: village, year: 2026 };
  }),
  'casework.village-lists.check': as(undefined, async (world) => {
    await listed(world);
    return { village, title: '人口普查入户' };
  }),
  'casework.village-lists.send-down': async (world) => {
    await listed(world);
    return { as: world.people.director, at, input: { village, title: '协助开展人口普查入户登记', dueAt: later } };
  },
  'casework.meetings.schedule': read('director', { area: '500235', title: '三月联席会议', startsAt: later, unitIds: meetingUnits }),
  'casework.meetings.list': read('director'),
  'casework.meetings.get': actAfter('director', called),
  'casework.meetings.candidates': actAfter('director', called),
  'casework.meetings.set-agenda': actAfter('director', async (world) => ({ ...(await called(world)), matterIds: [(await handled(world)).id] })),
  'casework.meetings.record-attendance': actAfter('director', called, { attendance: [{ unitId: units.housing, present: true }] }, during),
  'casework.meetings.record-minutes': actAfter('director', called, { minutes: '会议纪要' }, during),
  'casework.meetings.decide': actAfter('director', called, { what: '一周内修复', unitId: units.housing, dueAt: later }, during),
  'casework.meetings.close': actAfter('director', minuted, {}, during),
  'casework.meetings.cancel': actAfter('director', called),
};
