import { casework } from '@gongzhi/contracts/casework';
import { createTestService, person, type TestService } from '@gongzhi/testkit/service';
import { fileURLToPath } from 'node:url';
import { handlers } from './handlers.ts';

/** A county with a township of two villages, another township, and another county, for the tests of the registers. */
export const places = { county: '500235', township: '500235001', village: '500235001001', neighbour: '500235001002', otherTownship: '500235002', otherCounty: '320585' } as const;

export const unitIds = {
  countyCentre: '019a0000-0000-7000-8000-000000000001',
  townshipCentre: '019a0000-0000-7000-8000-000000000002',
  department: '019a0000-0000-7000-8000-000000000003',
  committee: '019a0000-0000-7000-8000-000000000004',
} as const;

/** A service on a database of its own with those places and four units. */
export async function createRegistersService(): Promise<TestService> {
  const service = await createTestService({ contract: casework, handlers, migrations: fileURLToPath(new URL('../migrations', import.meta.url)) });
  await service.owner.query(`insert into area (code, name, tier, parent) values
    ('50', '重庆市', 'province', null), ('5002', '县', 'city', '50'), ('500235', '云阳县', 'county', '5002'), ('500235001', '双江街道', 'township', '500235'),
    ('500235002', '青龙街道', 'township', '500235'), ('500235001001', '杏家湾社区居民委员会', 'village', '500235001'), ('500235001002', '云江社区居民委员会', 'village', '500235001'),
    ('32', '江苏省', 'province', null), ('3205', '苏州市', 'city', '32'), ('320585', '太仓市', 'county', '3205')`);
  await service.owner.query(`insert into unit (id, area, kind, name) values ($1, '500235', 'centre', '云阳县综治中心'), ($2, '500235001', 'centre', '双江街道综治中心'),
    ($3, '500235', 'department', '云阳县住建委'), ($4, '500235001001', 'village', '杏家湾社区居民委员会')`, Object.values(unitIds));
  return service;
}

/** People of the county. */
export const administrator = person('administrator', '500235');
export const director = person('centre_director', '500235', { units: [unitIds.countyCentre] });
export const officer = person('department_officer', '500235', { units: [unitIds.department] });
export const clerk = person('window_clerk', '500235001', { units: [unitIds.townshipCentre] });
export const resident = person('resident', '');

/** A hazard in a village, as somebody at the window brings it in. */
export async function openHazard(service: TestService, area: string): Promise<{ id: string; version: number; dueAt: string | null }> {
  const opened = await service.call(casework.matters.open, { kind: 'hazard', channel: 'window', area, title: '路灯不亮', description: '东门路灯坏了三天', reporter: { name: '张三' } }, { as: clerk });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.problem));
  return opened.body;
}
