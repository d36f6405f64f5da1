import type { MatterKind } from '@gongzhi/contracts/casework';
import { demoUnits as unit } from '@gongzhi/testkit/demo';
import type pg from 'pg';
import { v7 as newId } from 'uuid';

type DemoRoute = Readonly<{ area: string; kind?: MatterKind; category?: string; to: { id: string }; service?: string }>;

const county = '500235';
const township = '500235001';

/** The routing table of the demonstration: small matters stay in the township that has a centre, the rest goes to the county's departments. */
const demoRoutes: readonly DemoRoute[] = [
  { area: county, kind: 'need', to: unit.civilAffairs },
  { area: county, category: 'need.employment', to: unit.humanResources },
  { area: county, category: 'need.housing', to: unit.housing },
  { area: county, category: 'need.public_facility', to: unit.housing },
  { area: county, kind: 'dispute', to: unit.countyCentre, service: 'mediation' },
  { area: county, category: 'dispute.labour', to: unit.humanResources, service: 'mediation' },
  { area: county, category: 'dispute.consumer', to: unit.marketSupervision, service: 'mediation' },
  { area: county, kind: 'petition', to: unit.lettersAndVisits },
  { area: county, category: 'petition.labour_social', to: unit.humanResources },
  { area: county, category: 'petition.urban_rural', to: unit.housing },
  { area: county, kind: 'complaint', to: unit.marketSupervision },
  { area: county, category: 'complaint.noise', to: unit.publicSecurity },
  { area: county, category: 'complaint.service', to: unit.countyCentre },
  { area: county, kind: 'hazard', to: unit.housing },
  { area: county, category: 'hazard.road', to: unit.publicSecurity },
  { area: county, kind: 'tip', to: unit.publicSecurity },
  { area: county, kind: 'suggestion', to: unit.countyCentre },
  { area: county, kind: 'enquiry', to: unit.countyCentre },
  { area: county, kind: 'errand', to: unit.countyCentre },
  { area: township, kind: 'dispute', to: unit.justiceOffice, service: 'mediation' },
  { area: township, category: 'enquiry.legal', to: unit.justiceOffice },
  { area: township, kind: 'enquiry', to: unit.townshipCentre },
  { area: township, kind: 'errand', to: unit.townshipCentre },
  { area: township, category: 'hazard.lighting', to: unit.townshipCentre },
];

/** Fills the routing table while it is empty. Returns how many entries are new. */
export async function seedRoutes(client: pg.Client): Promise<number> {
  const rows = demoRoutes.map(({ area, kind, category, to, service }) => ({ id: newId(), area, kind: kind ?? null, category: category ?? null, unit_id: to.id, service: service ?? null }));
  const { rowCount } = await client.query(
    `insert into route (id, area, kind, category, unit_id, service, set_by, set_at)
     select id, area, kind, category, unit_id, service, 'seed', now()
     from json_to_recordset($1) as demo (id uuid, area text, kind text, category text, unit_id uuid, service text) where not exists (select from route)`,
    [JSON.stringify(rows)]);
  return rowCount ?? 0;
}
