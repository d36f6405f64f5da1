import { personTerms, searchTerms, trackingCode } from '@gongzhi/domain/casework';
import type pg from 'pg';
import { personWord } from '../search/words.ts';

/** Rows written at once. */
const batch = 20_000;
const day = 86_400_000;
/** The matters came in over this time, the same at every size: more matters mean busier days. */
const history = 1_000 * day;
/** What came in during the last days is still open. */
const openFor = 80 * day;

/**
 * Grows the casework database from one number of matters to another, spread evenly over areas and time: each with three lines of timeline, two
 * clocks and its search terms. Every tenth has a reporter with an account, who has five; a township's matters belong to its unit, where each
 * handler has about a hundred.
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
function share(number: number, salt: number): number {
  let mixed = Math.imul(number ^ Math.imul(salt, 0x9e37_79b1), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function matterNumber(number: number, { areas, now }: { areas: readonly string[]; now: Date }) {
  const received = new Date(Math.floor(now.getTime() - share(number, 1) * history));
  const area = areas[Math.floor(share(number, 2) * areas.length)]!;
  const topic = Math.floor(share(number, 3) * titles.length);
  const place = places[Math.floor(share(number, 4) * places.length)]!;
  const open = now.getTime() - received.getTime() < openFor;
  const due = new Date(received.getTime() + 16 * day + Math.floor(share(number, 6) * 20 * day));
  const serial = Uint8Array.from({ length: 6 }, (_, index) => Math.floor(number / 32 ** index) % 32);
  const text = { title: `${place}${titles[topic]}`, description: `${place}附近${titles[topic]}，已经${number % 30}天，请尽快处理。编号${number}`, place: `${place}${number % 200}号` };
  const person = { name: `${'王李张刘陈杨黄赵吴周'[number % 10]}${'伟芳娜敏静磊洋勇艳杰'[Math.floor(number / 10) % 10]}`, contact: `1380${String(number).padStart(7, '0')}` };
  return {
    id: idAt(received, number), code: trackingCode(area.slice(0, 6), received.toISOString().slice(0, 10), serial), kind: kinds[topic], area, ...text, ...person,
    status: open ? 'handling' : 'closed', stage: open ? 'handling' : 'archiving', received, due: open ? due : null, ended: open ? null : due,
    reporter: number % 10 === 0 ? `reporter-${Math.floor(number / 1_000) * 20 + (Math.floor(number / 10) % 20)}` : null, handler: Math.floor(number / 6_000),
    words: [...searchTerms(Object.values(text).join('\n')), ...personTerms(person).map(personWord)],
  };
}

/** UUID version 7 of a moment, the same for the same number. */
function idAt(moment: Date, number: number): string {
  const hex = moment.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

const insertMatters = `with given as (
    select g.*, left(g.area, 6) as county, u.id as unit from json_to_recordset($1::json) as g (id uuid, code text, kind text, area text, place text, title text, description text, status text,
      stage text, received timestamptz, due timestamptz, ended timestamptz, reporter text, name text, contact text, handler int, words text[]) left join lateral (select id from unit where area = left(g.area, 9) and active order by id limit 1) u on true
  ), matters as (
    insert into matter (county, id, code, kind, channel, relation, category, urgency, area, place, title, description, status, stage, reporter_id, reporter_name, reporter_contact, received_by,
      unit_id, handler_id, involved_units, received_at, accepted_at, due_at, ended_at)
    select county, id, code, kind, 'window', 'named', kind || '.other', 'ordinary', area, place, title, description, status, stage, reporter, name, contact, 'clerk',
      unit, unit || '/' || handler, array_remove(array[unit], null), received, received, due, ended from given
  ), lines as (
    insert into timeline (county, matter_id, id, at, action, stage, from_status, to_status, actor_id)
    select county, id, gen_random_uuid(), received, action, 'acceptance', null, status, 'clerk' from given cross join (values ('open'), ('accept'), ('route')) as step (action)
  ), found as (
    insert into matter_search (county, matter_id, terms) select county, id, array(select county || to_char(moment_of(id) at time zone 'UTC', 'YYMM') || w from unnest(words) as w) from given
  )
  insert into clock (county, matter_id, id, kind, rule, span_unit, span_amount, state, started_at, due_at, stopped_at, calendar_area)
  select county, id, gen_random_uuid(), kind_of, rule, 'working_day', 5, case when ended is null then 'running' else 'met' end, received, coalesce(due, ended), ended, area
  from given cross join (values ('internal', 'claim'), ('statutory', 'answer.complaint')) as clocks (kind_of, rule)`;
