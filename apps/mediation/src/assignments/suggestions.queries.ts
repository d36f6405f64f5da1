import type { MediatorLevel } from '@gongzhi/contracts/mediation';
import { levelOrder, suggestionWeights } from '@gongzhi/domain/mediation';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

interface Shortlisted {
  readonly mediatorId: string;
  readonly name: string;
  readonly centreId: string;
  readonly centre: string;
  readonly centreArea: string;
  readonly homeArea: string;
  readonly level: MediatorLevel | null;
  readonly load: number;
  readonly skilled: boolean;
  readonly language: boolean;
}

/**
 * The mediators of the county who fit a dispute best by the weights of the rule: those who may be assigned on that day, are not on the panel, were
 * not refused by a party and did not withdraw. Whom one side has chosen is there: another side may name the same. One pass over the county's mediators; only the best leave the database.
 */
export async function shortlist(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id' | 'area' | 'kind'>, options: { language: string | undefined; today: string; limit: number }): Promise<Shortlisted[]> {
  const { county, id, area, kind } = dispute;
  const w = suggestionWeights;
  const near = (code: RawBuilder<unknown>): RawBuilder<number> => sql`case when ${shares(code, area, 12)} then 3 when ${shares(code, area, 9)} then 2 when ${shares(code, area, 6)} then 1 else 0 end`;
  const { rows } = await sql<Shortlisted>`
    select b.id as "mediatorId", b.name, b.centre_id as "centreId", c.name as centre, b.area as "centreArea", b.home_area as "homeArea", b.level, b.load, b.skilled, b.language
    from (
      select m.*, coalesce(l.load, 0) as load, m.skills @> array[${kind}] as skilled, coalesce(${options.language ?? null}::text = any (m.languages), false) as language
      from mediator m left join mediator_loads(${county}) l on l.mediator_id = m.id
      where m.county = ${county} and m.state = 'active' and m.certificate_expires_on >= ${options.today}
        and not exists (select from panel_member p where p.county = m.county and p.dispute_id = ${id} and p.mediator_id = m.id
          and p.state <> 'chosen' and (p.state <> 'released' or p.reason not in ('proposed_anew', 'taken_over_by_another', 'choice_changed', 'replaced', 'moved')))
    ) b join centre c on c.county = b.county and c.id = b.centre_id
    order by ${w.area} * ${near(sql`b.area`)} + ${w.home} * ${near(sql`b.home_area`)} + ${w.skilled} * b.skilled::int + ${w.level} * coalesce(array_position(${levelOrder}::text[], b.level), 0)
      + ${w.load} * b.load + ${w.language} * b.language::int desc, b.load, b.id
    limit ${options.limit}`.execute(db);
  return rows;
}

/** Whether two areas lie in the same one of that length. */
function shares(code: RawBuilder<unknown>, area: string, length: 6 | 9 | 12): RawBuilder<boolean> {
  return area.length < length ? sql`false` : sql`left(${code}, ${length}) = ${area.slice(0, length)}`;
}
