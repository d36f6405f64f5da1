import type { DataOf } from '@gongzhi/contracts';
import { mediation } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { writeEvents } from '@gongzhi/platform/pipeline';
import type pg from 'pg';
import { demoAreas, demoCentres, demoMediators, type DemoMediator } from './demo-register.ts';

/** Puts the areas, centres and mediators of the demonstration in; what is there stays as it is. What is new is announced, so that the figures know of it. Returns how many centres and mediators are new. */
export async function seedRegister(client: pg.Client, now: Date): Promise<{ centres: number; mediators: number }> {
  const today = dayOf(now);
  await client.query(`insert into area (code, name) select * from json_to_recordset($1) as demo (code text, name text) on conflict do nothing`, [JSON.stringify(demoAreas.map(([code, name]) => ({ code, name })))]);
  const centres = await client.query<{ id: string }>(
    `insert into centre (county, id, area, tier, industry, name, unit_id, established_on)
     select left(area, 6), id, area, tier, industry, name, unit, '2020-01-01' from json_to_recordset($1) as demo (id uuid, area text, tier text, industry text, name text, unit uuid) on conflict do nothing returning id`,
    [JSON.stringify(demoCentres)]);
  const mediators = await client.query<{ mediator_id: string }>(
    `with added as (
       insert into mediator (county, id, centre_id, area, kind, person_id, name, born_on, home_area, employer, skills, languages, level, state, certificate_number, certificate_expires_on, recruited_on)
       select * from json_to_recordset($1) as demo (county text, id uuid, centre_id uuid, area text, kind text, person_id text, name text, born_on date, home_area text, employer text, skills text[],
         languages text[], level text, state text, certificate_number text, certificate_expires_on date, recruited_on date)
       on conflict do nothing returning *
     )
     insert into mediator_record (county, mediator_id, id, kind, at, on_day, by_id) select county, id, id, 'recruited', $2, recruited_on, 'seed' from added returning mediator_id`,
    [JSON.stringify(demoMediators.map((mediator) => rowOf(mediator, today))), now]);
  const newCentres = demoCentres.filter((centre) => centres.rows.some(({ id }) => id === centre.id));
  await writeEvents(client, 'mediation', mediation.centres.changed, newCentres.map(({ id, area, tier, industry }) => ({ id, area, tier, ...(industry ? { industry } : {}), active: true })), now);
  const newMediators = demoMediators.filter((mediator) => mediators.rows.some(({ mediator_id: id }) => id === mediator.id));
  await writeEvents(client, 'mediation', mediation.mediators.changed, newMediators.map((mediator) => toldOf(mediator, today)), now);
  return { centres: centres.rowCount ?? 0, mediators: mediators.rowCount ?? 0 };
}

function toldOf({ id, centre, kind, person, level, state = 'active', certificateDays }: DemoMediator, today: string): DataOf<typeof mediation.mediators.changed> {
  return { id, area: centre.area, centreId: centre.id, kind, state, ...(person ? { ownerId: person } : {}), ...(level ? { level } : {}), certificateExpiresOn: addCalendarDays(today, certificateDays) };
}

function rowOf({ id, centre, kind, name, bornOn, home, skills, person, level, languages = [], employer, state = 'active', certificateDays }: DemoMediator, today: string) {
  return {
    county: centre.area.slice(0, 6), id, centre_id: centre.id, area: centre.area, kind, person_id: person, name, born_on: bornOn, home_area: home, employer, skills, languages, level, state,
    certificate_number: `DEMO-${id.slice(-4)}`, certificate_expires_on: addCalendarDays(today, certificateDays), recruited_on: '2021-01-01',
  };
}
