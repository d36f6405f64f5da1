import type { Operation, OutputOf } from '@gongzhi/contracts';
import { mediation } from '@gongzhi/contracts/mediation';
import type { Actor } from '@gongzhi/platform';
import { createTestService, person } from '@gongzhi/testkit/service';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { handlers } from './handlers.ts';
import { whenMatterProgressed } from './matters/when-matter-progressed.consumer.ts';

export const county = '500235';
export const township = '500235001';
export const village = '500235001001';
export const otherVillage = '500235001002';
export const otherTownship = '500235002';

const id = (kind: string, serial: number): string => `0190b0b0-0000-7000-${kind}-${String(serial).padStart(12, '0')}`;
export const centres = { county: id('8001', 1), township: id('8001', 2), village: id('8001', 3), otherVillage: id('8001', 4), otherTownship: id('8001', 5), traffic: id('8001', 6), closed: id('8001', 7) };
export const mediators = { lead: id('8002', 1), second: id('8002', 2), third: id('8002', 3), county: id('8002', 4), elsewhere: id('8002', 5) };
export const units = { court: id('8003', 1), police: id('8003', 2) };

/** People of one county, each with one role. */
function createPeople() {
  return {
    grid: person('grid_worker', village),
    clerk: person('window_clerk', township),
    director: person('centre_director', township),
    countyDirector: person('centre_director', county),
    directorElsewhere: person('centre_director', otherTownship),
    mediator: person('mediator', township, { id: 'person-lead' }),
    secondMediator: person('mediator', township, { id: 'person-second' }),
    administrator: person('administrator', county),
    supervisor: person('supervisor', county),
    court: person('department_officer', county, { units: [units.court] }),
    party: person('resident', '', { id: 'person-party' }),
    otherParty: person('resident', '', { id: 'person-other-party' }),
    stranger: person('resident', ''),
  };
}

/** A mediation service with a county's centres and five mediators, and short words for bringing a dispute somewhere. */
export async function startMediation() {
  const service = await createTestService({ contract: mediation, handlers, consumers: [whenMatterProgressed], migrations: fileURLToPath(new URL('../migrations', import.meta.url)) });
  const people = createPeople();
  const { owner } = service;
  await owner.query(`insert into area (code, name) values ('500235', '云阳县'), ('500235001', '双江街道'), ('500235001001', '杏家湾社区'), ('500235001002', '群益社区'), ('500235002', '青龙街道'), ('500235002001', '马沱社区')`);
  const centre = 'insert into centre (county, id, area, tier, industry, name, established_on, active) values';
  await owner.query(`${centre} ('500235', '${centres.county}', '500235', 'county', null, '云阳县人民调解委员会', '2020-01-01', true), ('500235', '${centres.township}', '500235001', 'township', null, '双江街道人民调解委员会', '2020-01-01', true),
    ('500235', '${centres.village}', '500235001001', 'village', null, '杏家湾社区人民调解委员会', '2020-01-01', true), ('500235', '${centres.otherVillage}', '500235001002', 'village', null, '群益社区人民调解委员会', '2020-01-01', true),
    ('500235', '${centres.otherTownship}', '500235002', 'township', null, '青龙街道人民调解委员会', '2020-01-01', true), ('500235', '${centres.traffic}', '500235', 'industry', 'traffic', '道路交通事故纠纷调解委员会', '2020-01-01', true),
    ('500235', '${centres.closed}', '500235002001', 'village', null, '已撤销调解委员会', '2020-01-01', false)`);
  await owner.query(`insert into unit (id, area, name) values ('${units.court}', '500235', '云阳县人民法院'), ('${units.police}', '500235', '云阳县公安局')`);
  const mediator = 'insert into mediator (county, id, centre_id, area, kind, person_id, name, born_on, home_area, skills, level, recruited_on, certificate_expires_on) values';
  await owner.query(`${mediator} ('500235', '${mediators.lead}', '${centres.township}', '500235001', 'people', 'person-lead', '谭志华', '1970-05-01', '500235001001', '{boundary,family}', 'township_chief', '2021-01-01', '2030-01-01'),
    ('500235', '${mediators.second}', '${centres.township}', '500235001', 'people', 'person-second', '向春梅', '1980-05-01', '500235001002', '{family}', 'township_able', '2021-01-01', '2030-01-01'),
    ('500235', '${mediators.third}', '${centres.village}', '500235001001', 'folk', null, '冉光荣', '1965-05-01', '500235001001', '{boundary}', null, '2021-01-01', '2030-01-01'),
    ('500235', '${mediators.county}', '${centres.county}', '500235', 'people', null, '彭国清', '1960-05-01', '500235', '{land_taking,medical}', 'county_expert', '2021-01-01', '2030-01-01'),
    ('500235', '${mediators.elsewhere}', '${centres.otherTownship}', '500235002', 'people', null, '牟大顺', '1975-05-01', '500235002', '{road}', null, '2021-01-01', '2030-01-01')`);

  /** Calls an operation that must succeed, on whatever version there is. */
  async function succeed<Op extends Operation<any, any, any>>(operation: Op, input: Op['input']['_input'], as: Actor, at?: string): Promise<OutputOf<Op>> {
    const answer = await service.call(operation, input, { as, ifMatch: '*', reason: '办理需要', ...(at ? { at } : {}) });
    if (answer.status >= 300) throw new Error(`${operation.name}: ${answer.status} ${JSON.stringify(answer.problem)}`);
    return answer.body;
  }

  const sides = [
    { side: 1, kind: 'person', name: '张三', personId: 'person-party', willingness: 'willing' },
    { side: 2, kind: 'person', name: '李四', personId: 'person-other-party', willingness: 'willing' },
  ] as const;
  /** Ways to bring a dispute to where a test begins. */
  const given = {
    recorded: async (more: object = {}, at?: string): Promise<string> =>
      (await succeed(mediation.disputes.record, { source: 'screening', kind: 'boundary', title: '宅基地边界纠纷', facts: '两家为院墙位置争执', areas: [village], centreId: centres.township, parties: [...sides], ...more }, people.clerk, at)).id,
    async accepted(more: object = {}, at?: string) {
      const id = await given.recorded(more, at);
      await succeed(mediation.disputes.accept, { id }, people.clerk, at);
      return id;
    },
    async proposed(more: object = {}, at?: string) {
      const id = await given.accepted(more, at);
      await succeed(mediation.assignments.assign, { id, mediatorIds: [mediators.lead] }, people.clerk, at);
      return id;
    },
    /** A mediator of the village's centre, with a certificate. */
    recruited: async (more: object = {}, as: Actor = people.director): Promise<string> =>
      (await succeed(mediation.mediators.recruit, { centreId: centres.village, kind: 'folk', name: '冉启明', bornOn: '1972-08-09', homeArea: village, certificate: { number: randomUUID(), expiresOn: '2040-01-01' }, ...more }, as)).id,
    async inCharge(more: object = {}, at?: string) {
      const id = await given.proposed(more, at);
      await succeed(mediation.assignments.takeOver, { id }, people.mediator, at);
      return id;
    },
  };
  return { service, people, succeed, given };
}

export type Mediation = Awaited<ReturnType<typeof startMediation>>;
