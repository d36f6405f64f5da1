import { demoPeople, demoUnits, type DemoUnit } from '@gongzhi/testkit/demo';
import type pg from 'pg';

/** Centres of the demonstration are open on Saturday mornings, too. */
const weekday = '09:00-12:00, 14:00-18:00';
const centreHours = { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday, saturday: '09:00-12:00' };

/** Puts the units of the demonstration and their officers in; units that are there stay as they are. Returns how many are new. */
export async function seedUnits(client: pg.Client): Promise<number> {
  const units: readonly DemoUnit[] = Object.values(demoUnits);
  const rows = units.map(({ id, area, kind, name, parent }) => ({ id, area, kind, name: name['zh-CN'], name_en: name.en, parent_id: parent ?? null, working_hours: kind === 'centre' ? centreHours : null }));
  const officers = demoPeople.flatMap(({ id, units, head = false }) => units.map((unit) => ({ unit_id: unit, person_id: id, head })));
  const { rows: added } = await client.query<{ id: string }>(
    `insert into unit (id, area, kind, name, name_en, parent_id, working_hours)
     select * from json_to_recordset($1) as demo (id uuid, area text, kind text, name text, name_en text, parent_id uuid, working_hours jsonb) on conflict do nothing returning id`,
    [JSON.stringify(rows)]);
  await client.query(
    `insert into unit_officer (unit_id, person_id, head)
     select unit_id, person_id, head from json_to_recordset($1) as demo (unit_id uuid, person_id text, head boolean) where unit_id = any ($2::uuid[]) on conflict do nothing`,
    [JSON.stringify(officers), added.map(({ id }) => id)]);
  return added.length;
}
