import type { Operation, OutputOf } from '@gongzhi/contracts';
import { casework, type MatterKind } from '@gongzhi/contracts/casework';
import type { Actor } from '@gongzhi/platform';
import { createTestService, person } from '@gongzhi/testkit/service';
import { fileURLToPath } from 'node:url';
import { handlers } from '../handlers.ts';
import { indexMatter } from '../search/index-matter.consumer.ts';

const county = '500235';
export const township = '500235001';
export const village = '500235001001';

const unit = (serial: number): string => `0190a0a0-0000-7000-8000-00000000000${serial}`;
export const units = { centre: unit(1), housing: unit(2), transport: unit(3), mediation: unit(4), closed: unit(5) };

/** People of one township and county, each with one role. */
function createPeople() {
  return {
    reporter: person('resident', ''),
    stranger: person('resident', ''),
    clerk: person('window_clerk', township, { units: [units.centre] }),
    director: person('centre_director', county),
    clerkElsewhere: person('window_clerk', '500235002'),
    officer: person('department_officer', county, { units: [units.housing] }),
    colleague: person('department_officer', county, { units: [units.housing] }),
    officerElsewhere: person('department_officer', county, { units: [units.transport] }),
    mediator: person('mediator', township, { units: [units.mediation] }),
    supervisor: person('supervisor', county),
  };
}

/** A casework service with two townships and a few units, and short words for bringing a matter somewhere. */
export async function startCasework() {
  const service = await createTestService({ contract: casework, handlers, consumers: [indexMatter], migrations: fileURLToPath(new URL('../../migrations', import.meta.url)) });
  const people = createPeople();
  await service.owner.query(`insert into area (code, name, tier) values ('500235', '云阳县', 'county'), ('500235001', '双江街道', 'township'), ('500235001001', '杏家湾社区', 'village'),
    ('500235001002', '群益社区', 'village'), ('500235002', '青龙街道', 'township'), ('320585', '太仓市', 'county')`);
  await service.owner.query(
    `insert into unit (id, area, kind, name, active) values ($1, '500235001', 'centre', '双江街道综治中心', true), ($2, '500235', 'department', '住建委', true),
     ($3, '500235', 'department', '交通局', true), ($4, '500235001', 'mediation', '双江街道调解委员会', true), ($5, '500235', 'department', '已撤销单位', false)`,
    [units.centre, units.housing, units.transport, units.mediation, units.closed],
  );
  await service.owner.query('insert into unit_officer (unit_id, person_id, head) values ($1, $2, true), ($1, $3, false)', [units.housing, people.colleague.id, people.officer.id]);

  /** Calls an operation that must succeed, on whatever version there is. */
  async function succeed<Op extends Operation<any, any, any>>(operation: Op, input: Op['input']['_input'], as: Actor, at?: string): Promise<OutputOf<Op>> {
    const answer = await service.call(operation, input, { as, ifMatch: '*', ...(at ? { at } : {}) });
    if (answer.status >= 300) throw new Error(`${operation.name}: ${answer.status} ${JSON.stringify(answer.problem)}`);
    return answer.body;
  }

  const { matters } = casework;
  /** Ways to bring a matter to where a test begins. */
  const given = {
    received: async (kind: MatterKind = 'need', at?: string, more: object = {}): Promise<string> =>
      (await succeed(matters.open, { kind, area: village, title: '楼道漏水', description: '三单元楼顶漏水两周', ...more }, people.reporter, at)).id,
    async accepted(kind?: MatterKind, at?: string, more?: object) {
      const id = await given.received(kind, at, more);
      await succeed(matters.accept, { id }, people.clerk, at);
      return id;
    },
    async triaged(kind?: MatterKind, at?: string, more?: object) {
      const id = await given.accepted(kind, at, more);
      await succeed(matters.triage, { id, category: `${kind ?? 'need'}.other` }, people.clerk, at);
      return id;
    },
    async routed(kind?: MatterKind, at?: string) {
      const id = await given.triaged(kind, at);
      await succeed(matters.route, { id, unitId: units.housing }, people.clerk, at);
      return id;
    },
    async handling(kind?: MatterKind, at?: string) {
      const id = await given.routed(kind, at);
      await succeed(matters.claim, { id }, people.officer, at);
      return id;
    },
    async answered(kind?: MatterKind, at?: string) {
      const id = await given.handling(kind, at);
      await succeed(matters.answer, { id, answer: '已修好' }, people.officer, at);
      return id;
    },
    async rated(rating: number, kind?: MatterKind, at?: string) {
      const id = await given.answered(kind, at);
      await succeed(matters.rate, { id, rating }, people.reporter, at);
      return id;
    },
    async closed(kind?: MatterKind, at?: string) {
      const id = await given.rated(5, kind, at);
      await succeed(matters.close, { id }, people.clerk, at);
      return id;
    },
    async archived(kind?: MatterKind, at?: string) {
      const id = await given.closed(kind, at);
      await succeed(matters.archive, { id }, people.clerk, at);
      return id;
    },
  };
  return { service, people, succeed, given };
}

export type Casework = Awaited<ReturnType<typeof startCasework>>;
