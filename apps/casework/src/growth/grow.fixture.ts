import { trackingCode } from '@gongzhi/domain/casework';
import type pg from 'pg';

/** Rows written at once. */
const batch = 20_000;
const day = 86_400_000;
/** The matters come in over this time, the same at every size: more matters mean busier days. */
export const history = 1_000 * day;
/** Of 100 matters this many are still open; the rest have ended. */
const openShare = 8;

/** What the figures are measured on: matters spread evenly over areas and time, with their timeline and clocks. */
export interface Grown {
  readonly matters: number;
  readonly areas: readonly string[];
}

/**
 * Grows the casework database from one number of matters to another: matters, three lines of timeline and two clocks each, with a reporter
 * for every tenth, a unit for every township and a handler for every unit and 40 matters.
 *
 * @param client the owner of the database: row security does not apply to it
 */
export async function growTo(client: pg.ClientBase, from: number, to: number, at: { areas: readonly string[]; now: Date }, onProgress: (done: number) => void = () => {}): Promise<void> {
  for (let start = from; start < to; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, to - start) }, (_, index) => start + index);
    const rows = numbers.map((number) => matterNumber(number, at));
    await client.query(insertMatters, [JSON.stringify(rows)]);
    onProgress(start + rows.length);
  }
}

const titles = ['路灯不亮', '邻里噪声', '占道经营', '漏水维修', '养老补贴', '宅基地边界', '劳动报酬', '物业收费', '井盖缺失', '垃圾清运'];
const places = ['东门', '西区', '南街', '北桥', '广场', '市场', '学校', '医院', '车站', '公园'];
const kinds = ['hazard', 'complaint', 'complaint', 'need', 'need', 'dispute', 'dispute', 'complaint', 'hazard', 'complaint'];

/** A number between 0 and 1 that follows from the matter's own: every run seeds the same. */
const share = (number: number, salt: number): number => ((Math.imul(number + 1, 2_654_435_761 ^ (salt * 40_503)) >>> 0) / 2 ** 32 + number * 0.618_033_988_7) % 1;

function matterNumber(number: number, { areas, now }: { areas: readonly string[]; now: Date }) {
  const received = new Date(Math.floor(now.getTime() - share(number, 1) * history));
  const area = areas[Math.floor(share(number, 2) * areas.length)]!;
  const topic = Math.floor(share(number, 3) * titles.length);
  const place = places[Math.floor(share(number, 4) * places.length)]!;
  const open = share(number, 5) * 100 < openShare;
  const due = new Date(received.getTime() + history / 60 + Math.floor(share(number, 6) * 20 * day));
  const serial = Uint8Array.from({ length: 6 }, (_, index) => Math.floor(number / 32 ** index) % 32);
  return {
    id: idAt(received, number), code: trackingCode(area.slice(0, 6), received.toISOString().slice(0, 10), serial), kind: kinds[topic], area,
    place: `${place}${number % 200}号`, title: `${place}${titles[topic]}`, description: `${place}附近${titles[topic]}，已经${number % 30}天，请尽快处理。编号${number}`,
    status: open ? 'handling' : 'closed', stage: open ? 'handling' : 'archiving', received, due: open ? due : null, ended: open ? null : due,
    reporter: number % 10 === 0 ? `reporter-${number % 50_000}` : null, name: `${'王李张刘陈杨黄赵吴周'[number % 10]}${'伟芳娜敏静磊洋勇艳杰'[Math.floor(number / 10) % 10]}`,
    contact: `1380${String(number).padStart(7, '0')}`, handler: Math.floor(number / 40) % 5,
  };
}

/** UUID version 7 of a moment, the same for the same number. */
function idAt(moment: Date, number: number): string {
  const hex = moment.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

const insertMatters = `with given as (
    select g.*, left(g.area, 6) as county, u.id as unit from json_to_recordset($1::json) as g (id uuid, code text, kind text, area text, place text, title text, description text, status text,
      stage text, received timestamptz, due timestamptz, ended timestamptz, reporter text, name text, contact text, handler int) left join unit u on u.area = left(g.area, 9)
  ), matters as (
    insert into matter (county, id, code, kind, channel, relation, category, urgency, area, place, title, description, status, stage, reporter_id, reporter_name, reporter_contact, received_by,
      unit_id, handler_id, involved_units, received_at, accepted_at, due_at, ended_at)
    select county, id, code, kind, 'window', 'named', kind || '.other', 'ordinary', area, place, title, description, status, stage, reporter, name, contact, 'clerk',
      unit, unit || '/' || handler, array[unit], received, received, due, ended from given
  ), lines as (
    insert into timeline (county, matter_id, id, at, action, stage, from_status, to_status, actor_id)
    select county, id, gen_random_uuid(), received, action, 'acceptance', null, status, 'clerk' from given cross join (values ('open'), ('accept'), ('route')) as step (action)
  )
  insert into clock (county, matter_id, id, kind, rule, span_unit, span_amount, state, started_at, due_at, stopped_at, calendar_area)
  select county, id, gen_random_uuid(), kind_of, 'bench', 'working_days', 5, case when ended is null then 'running' else 'met' end, received, coalesce(due, ended), ended, area
  from given cross join (values ('first_reply'), ('statutory')) as clocks (kind_of)`;
