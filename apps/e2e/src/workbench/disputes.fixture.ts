import { demoUnits as unit } from '@gongzhi/testkit/demo';
import type { Somebody, World } from '../journeys/journey.fixture.ts';

const village = '500235001001';
const township = '500235001';
/** Mediators of the demonstration, by their number in its register. */
export const mediatorId = (serial: number): string => `019a3000-0000-7000-8011-${String(serial).padStart(12, '0')}`;
const day = 86_400_000;
/** A day so many days ahead, in China. */
export const daysAhead = (days: number): string => new Date(Date.now() + days * day + 8 * 3_600_000).toISOString().slice(0, 10);
const hour = (hours: number): string => new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + hours * 3_600_000).toISOString();

/** Those who act through the API while others sit before their browsers. */
export interface Staff {
  readonly clerk: Somebody;
  readonly director: Somebody;
  readonly mediator: Somebody;
  readonly wang: Somebody;
  readonly li: Somebody;
}

export async function findPeople(world: World): Promise<Staff> {
  const [clerk, director, mediator, wang, li] = (await Promise.all(['clerk1', 'director2', 'mediator1', 'resident1', 'resident2'].map((name) => world.person(name)))) as [Somebody, Somebody, Somebody, Somebody, Somebody];
  return { clerk, director, mediator, wang, li };
}

interface Told {
  readonly title: string;
  readonly kind: string;
  readonly facts: string;
  readonly names: readonly [string, string];
}

/** Disputes of a township as they come: one at each stage and in each list. */
export async function fillDisputes({ clerk, director, mediator, wang, li }: Staff) {
  const at = (id: string, what: string): string => `/v1/disputes/${id}${what}`;
  async function recorded({ title, kind, facts, names: [one, other] }: Told, more: object = {}, accounts: readonly (string | undefined)[] = []): Promise<{ id: string; parties: { id: string }[] }> {
    const party = (side: number, name: string) => ({ side, kind: 'person', name, contact: `1390000000${side}`, ...(accounts[side - 1] ? { personId: accounts[side - 1] } : {}) });
    return clerk.does('POST /v1/disputes', { source: 'walk_in', kind, title, facts, areas: [village, '500235001003'], parties: [party(1, one), party(2, other)], ...more });
  }
  async function accepted(...told: Parameters<typeof recorded>) {
    const dispute = await recorded(...told);
    for (const { id: partyId } of dispute.parties) await clerk.does(`POST ${at(dispute.id, '/willingness')}`, { partyId, willingness: 'willing' });
    await clerk.does(`POST ${at(dispute.id, '/acceptance')}`);
    return dispute;
  }
  async function inCharge(mediatorIds: readonly string[], ...told: Parameters<typeof recorded>) {
    const dispute = await accepted(...told);
    await clerk.does(`POST ${at(dispute.id, '/assignment')}`, { mediatorIds, ...(mediatorIds.length > 1 ? { leadId: mediatorIds[0] } : {}) });
    for (const one of mediatorIds) await clerk.does(`POST ${at(dispute.id, '/take-over')}`, { mediatorId: one });
    return dispute;
  }

  await recorded({ title: '占用公共通道堆放建材', kind: 'neighbours', facts: '自2月起在单元门口堆放砂石，影响通行。', names: ['刘素芬', '郑代全'] }, { urgency: 'urgent' });
  await recorded({ title: '安置房交付延期', kind: 'land_taking', facts: '安置房较约定晚交半年，六十余户要求支付过渡费。', names: ['冉孟春', '双江城投公司'] }, { crowdRisk: 'high', headcount: 63, amount: 86_000_000 });
  const rising = await recorded({ title: '水渠改道损害农田', kind: 'land_contract', facts: '上游改道致下游三户稻田缺水，涉及邻近街道。', names: ['向世泽', '谭长青'] }, { headcount: 9 });
  await clerk.does(`POST ${at(rising.id, '/applications')}`, { reason: '涉及两个街道，本级难以协调水务部门' });
  const handed = await accepted({ title: '饭店噪声与油烟', kind: 'other', facts: '油烟机外排口正对住户窗口，夜间营业噪声大。', names: ['熊家明', '江边人家饭店'] });
  await clerk.does(`POST ${at(handed.id, '/hand-overs')}`, { institution: 'police', unitId: unit.publicSecurity.id, reason: '曾发生肢体冲突，请派出所协助' });
  const proposed = await accepted({ title: '宅基地边界争议', kind: 'boundary', facts: '两家对老屋后檐滴水界址各执一词。', names: ['冉启发', '冉启明'] });
  await clerk.does(`POST ${at(proposed.id, '/assignment')}`, { mediatorIds: [mediatorId(4)] });

  const leak = { title: '阳台渗水损坏楼下墙面', kind: 'neighbours', facts: '楼上阳台防水层损坏，自今年1月起持续渗水，楼下客厅墙面、天花板受损约20平方米，双方就赔偿金额协商三次未果。', names: ['王秀兰', '李建国'] } as const;
  const mediating = await inCharge([mediatorId(1), mediatorId(2), mediatorId(3)], leak, { amount: 680_000 }, [wang.id, li.id]);
  const session = await mediator.does(`POST ${at(mediating.id, '/sessions')}`, { startsAt: hour(-2), endsAt: hour(-1), place: '双江街道调解室一' });
  await mediator.does(`POST ${at(mediating.id, `/sessions/${session.id}/opening`)}`, { present: session.attendance.map((one: { id: string }) => one.id) });
  await mediator.does(`PUT ${at(mediating.id, `/sessions/${session.id}/record`)}`, { record: '双方陈述。李建国认可渗水事实，愿意赔偿，对金额尚有分歧。' });
  await mediator.does(`POST ${at(mediating.id, '/sessions')}`, { startsAt: hour(20), endsAt: hour(22), place: '双江街道调解室一' });
  await mediator.does(`POST ${at(mediating.id, '/measures')}`, { measure: 'prevention', what: '上门走访两家，约定调解前互不争吵。' });

  const wages = await inCharge([mediatorId(1)], { title: '装修尾款纠纷', kind: 'money', facts: '装修完工后尚欠尾款三万元。', names: ['王秀兰', '李建国'] }, { amount: 3_000_000 }, [wang.id, li.id]);
  const [first, second] = wages.parties as [{ id: string }, { id: string }];
  const terms = [
    { debtorId: second.id, creditorId: first.id, what: '支付装修尾款', amount: 2_000_000, dueOn: daysAhead(15) },
    { debtorId: second.id, creditorId: first.id, what: '支付余下尾款', amount: 1_000_000, dueOn: daysAhead(45) },
    { debtorId: first.id, creditorId: second.id, what: '修补厨房瓷砖两处', dueOn: daysAhead(10) },
  ];
  const { sha256 } = await mediator.does(`POST ${at(wages.id, '/agreement')}`, { facts: '装修已完工，双方确认尚欠尾款三万元。', terms, wayOfPerformance: '银行转账。' });
  for (const signer of [wang, li, mediator]) await signer.does(`POST ${at(wages.id, '/agreement/signatures')}`, { sha256 });
  await director.does(`POST ${at(wages.id, '/agreement/seal')}`, { sha256 });
  await wang.does(`POST ${at(wages.id, '/agreement/terms/1/performances')}`, { amount: 500_000 });
  await mediator.does(`POST ${at(wages.id, '/confirmation')}`, { partyIds: wages.parties.map(({ id }) => id), courtUnitId: unit.court.id, court: '云阳县人民法院' });
  return { mediating: mediating.id, agreed: wages.id, proposed: proposed.id, handed: handed.id, area: township };
}
