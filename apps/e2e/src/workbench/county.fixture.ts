import { demoUnits as unit } from '@gongzhi/testkit/demo';
import type { Somebody } from '../journeys/journey.fixture.ts';

const village = '500235001001';
const daysAgo = (days: number): { at: string } => ({ at: new Date(Date.now() - days * 86_400_000).toISOString() });

/** What a county has to do on a working day: matters that wait, clocks that ran out, a meeting. */
export interface County {
  /** Matters that wait, by what they are. */
  readonly waiting: Readonly<Record<'cover' | 'sameCover' | 'noise' | 'wages', string>>;
  /** A matter that is overdue. */
  readonly overdue: string;
  /** One whose handler asked for more time. */
  readonly market: string;
  readonly meeting: string;
  /** Calls another meeting that has begun, with the overdue matter on its agenda. */
  meet(title: string): Promise<string>;
}

/** Lets people of the demonstration bring in, route and neglect what a county has on its boards. */
export async function fillCounty(person: (username: string) => Promise<Pick<Somebody, 'id' | 'does'>>): Promise<County> {
  const [resident, neighbour, clerk, director, supervisor, housing, civil, police, operator] = (await Promise.all(
    ['resident1', 'resident2', 'clerk1', 'director1', 'supervisor1', 'officer2', 'officer1', 'officer5', 'operator1'].map(person),
  )) as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody];
  const report = async (who: Pick<Somebody, 'does'>, matter: object, when: { at?: string } = {}): Promise<string> => (await who.does('POST /v1/matters', { area: village, ...matter }, when)).id;

  const routed = async (matter: object, category: string, days: number, officer: Pick<Somebody, 'does'>): Promise<string> => {
    const id = await report(resident, matter, daysAgo(days));
    await clerk.does(`POST /v1/matters/${id}/acceptance`, {}, daysAgo(days));
    await clerk.does(`POST /v1/matters/${id}/triage`, { category }, daysAgo(days));
    await clerk.does(`POST /v1/matters/${id}/route`, {}, daysAgo(days));
    await officer.does(`POST /v1/matters/${id}/claim`, {}, daysAgo(days));
    return id;
  };
  const overdue = await routed({ kind: 'need', title: '廉租房三楼卫生间漏水', place: '杏家湾安居小区 3 栋', description: '三楼卫生间顶部漏水两个月，楼下墙面发霉，多次反映未修。' }, 'need.housing', 24, housing);
  await routed({ kind: 'hazard', title: '江边步道护栏松动', place: '滨江步道二段', description: '步道护栏多处松动，老人小孩经过有危险。' }, 'hazard.building', 12, housing);
  const market = await routed({ kind: 'complaint', title: '夜市音乐放到凌晨', place: '滨江路夜市', description: '夜市每晚到两点仍在放音乐，家里有老人和学生。' }, 'complaint.noise', 21, police);
  await routed({ kind: 'need', title: '独居老人申请助餐', place: '杏家湾社区 5 组', description: '父亲八十二岁独居，行动不便，想申请助餐送餐。' }, 'need.elder_care', 9, civil);
  while ((await operator.does('POST /v1/clock-sweeps', {}, { at: new Date().toISOString() })).more);
  await police.does(`POST /v1/matters/${market}/extensions`, { amount: 5, reason: '需夜间多次检测噪声，检测机构排期在下周' }, { at: new Date(Date.now() - 3_600_000).toISOString() });
  await supervisor.does(`POST /v1/matters/${overdue}/orders`, { what: '五日内完成防水维修，并向反映人当面说明' });
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await police.does('POST /v1/absences', { unitId: unit.publicSecurity.id, officerId: police.id, from: today, to: today }, { at: new Date().toISOString() });

  const cover = await report(resident, { kind: 'hazard', urgency: 'urgent', title: '幸福路路口井盖破损', place: '幸福路与滨江路交叉口', description: '井盖破损塌陷，昨晚有人摔倒，请尽快处理。' });
  const noise = await report(neighbour, { kind: 'complaint', title: '楼下加工作坊夜间噪声', place: '杏家湾 2 栋', description: '楼下作坊夜间切割金属，影响休息，已持续一周。' });
  const wages = await report(neighbour, { kind: 'petition', title: '反映工地拖欠工资', place: '滨江花园二期工地', description: '工地拖欠十二名工人三个月工资，多次讨要无果，请求协调。' });
  const sameCover = await report(neighbour, { kind: 'hazard', title: '幸福路口的井盖坏了', place: '幸福路路口', description: '井盖破损，老人摔倒了，请尽快处理。' });
  await report(resident, { kind: 'enquiry', title: '高龄津贴怎么申请', description: '母亲今年八十，想问高龄津贴需要哪些材料。' });
  await clerk.does(`POST /v1/matters/${noise}/acceptance`);

  const meet = async (title: string): Promise<string> => {
    const { id } = await director.does('POST /v1/meetings', { area: '500235', title, place: '县综治中心三楼会议室', startsAt: new Date(Date.now() - 3_600_000).toISOString(), unitIds: [unit.countyCentre.id, unit.housing.id, unit.publicSecurity.id] });
    await director.does(`PUT /v1/meetings/${id}/agenda`, { matterIds: [overdue] });
    return id;
  };
  const meeting = await meet('十一月矛盾纠纷联席会议');
  await director.does('POST /v1/meetings', { area: '500235', title: '治安形势分析会', place: '县公安局指挥中心', startsAt: new Date(Date.now() + 5 * 86_400_000).toISOString(), unitIds: [unit.countyCentre.id, unit.publicSecurity.id] });
  return { waiting: { cover, sameCover, noise, wages }, overdue, market, meeting, meet };
}
