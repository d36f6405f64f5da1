import type { Somebody, World } from '../journeys/journey.fixture.ts';

const reports = [
  { kind: 'hazard', title: '村口路灯不亮', description: '村口路灯三天不亮，晚上看不见路，老人容易摔倒。' },
  { kind: 'complaint', title: '夜市音乐放到凌晨两点', description: '滨江路夜市每晚到两点仍在放音乐，家里有老人和学生。' },
  { kind: 'need', title: '独居老人需要送餐', description: '父亲八十二岁，独居，行动不便，需要中午送餐。' },
  { kind: 'enquiry', title: '高龄津贴怎么申请', description: '母亲今年八十，想问高龄津贴怎么办。' },
  { kind: 'petition', title: '工地拖欠工资', description: '工地拖欠三个月工资，共计一万八千元。' },
  { kind: 'suggestion', title: '建议增设公交站', description: '小区门口到最近的公交站要走二十分钟。' },
] as const;

const areas = ['500235001001', '500235001003', '500235001'] as const;

/** Brings in so many matters of Shuangjiang, as a clerk does at the window; a few at a time. */
export async function bringInMany(clerk: Somebody, count: number, named = (number: number): string => `第${number}件`): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  const clerkAtWork = async (): Promise<void> => {
    for (let at = (next += 1); at <= count; at = next += 1) {
      const report = reports[at % reports.length]!;
      const { id } = await clerk.does('POST /v1/matters', { ...report, title: `${report.title}（${named(at)}）`, channel: 'phone', area: areas[at % areas.length], reporter: { name: '王秀兰', contact: '13800000001' } });
      ids.push(id);
    }
  };
  await Promise.all(Array.from({ length: 4 }, clerkAtWork));
  return ids;
}

/** The people of these tests, signed in beside their browsers. */
export async function peopleOf(world: World) {
  const [resident, clerk, other, police, supervisor] = await Promise.all(['resident1', 'clerk1', 'clerk2', 'officer5', 'supervisor1'].map((name) => world.person(name)));
  return { resident: resident!, clerk: clerk!, other: other!, police: police!, supervisor: supervisor! };
}

/** A complaint that the police have in hand. */
export async function handledByPolice({ clerk, police }: Awaited<ReturnType<typeof peopleOf>>, title: string): Promise<string> {
  const { id } = await clerk.does('POST /v1/matters', { kind: 'complaint', area: areas[0], title, description: '每晚到两点仍在放音乐。', channel: 'window', reporter: { name: '李建国', contact: '13800000002' } });
  await clerk.does(`POST /v1/matters/${id}/acceptance`);
  await clerk.does(`POST /v1/matters/${id}/triage`, { category: 'complaint.noise' });
  await clerk.does(`POST /v1/matters/${id}/route`, {});
  await police.does(`POST /v1/matters/${id}/claim`);
  return id;
}
