import type { Role } from '@gongzhi/contracts';
import { demoUnits as unit } from './units.ts';

/** Somebody of the demonstration; the id is fixed, so that casework's seed can put officers into units. */
export interface DemoAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** Where the role is held, and where the person lives. */
  readonly area: string;
  readonly units: readonly string[];
  /** Heads those units. */
  readonly head?: true;
}

/** A department's system of the demonstration. */
export interface DemoSystem {
  readonly id: string;
  readonly clientId: string;
  readonly name: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly area: string;
  readonly units: readonly string[];
}

const id = (serial: number): string => `019a3000-0000-7000-8001-${String(serial).padStart(12, '0')}`;
const county = '500235';
const township = '500235001';
const village = '500235001001';

export const demoPeople: readonly DemoAccount[] = [
  { id: id(1), username: 'resident1', name: '王秀兰', role: 'resident', area: village, units: [] },
  { id: id(2), username: 'resident2', name: '李建国', role: 'resident', area: '500235001003', units: [] },
  { id: id(3), username: 'resident3', name: '买买提·艾力', role: 'resident', area: township, units: [] },
  { id: id(11), username: 'grid1', name: '陈小芳', role: 'grid_worker', area: village, units: [unit.villageCommittee.id], head: true },
  { id: id(12), username: 'clerk1', name: '刘敏', role: 'window_clerk', area: township, units: [unit.townshipCentre.id] },
  { id: id(13), username: 'clerk2', name: '张丽华', role: 'window_clerk', area: county, units: [unit.countyCentre.id] },
  { id: id(14), username: 'director1', name: '赵国强', role: 'centre_director', area: county, units: [unit.countyCentre.id], head: true },
  { id: id(15), username: 'director2', name: '孙志明', role: 'centre_director', area: township, units: [unit.townshipCentre.id], head: true },
  { id: id(21), username: 'officer1', name: '周海燕', role: 'department_officer', area: county, units: [unit.civilAffairs.id], head: true },
  { id: id(22), username: 'officer2', name: '吴刚', role: 'department_officer', area: county, units: [unit.housing.id], head: true },
  { id: id(23), username: 'officer3', name: '郑伟', role: 'department_officer', area: county, units: [unit.humanResources.id, unit.marketSupervision.id], head: true },
  { id: id(24), username: 'officer4', name: '冯雪', role: 'department_officer', area: township, units: [unit.justiceOffice.id], head: true },
  { id: id(25), username: 'officer5', name: '曹磊', role: 'department_officer', area: county, units: [unit.publicSecurity.id], head: true },
  { id: id(26), username: 'officer6', name: '严静', role: 'department_officer', area: county, units: [unit.lettersAndVisits.id], head: true },
  { id: id(31), username: 'supervisor1', name: '何平', role: 'supervisor', area: county, units: [] },
  { id: id(32), username: 'mediator1', name: '吕德福', role: 'mediator', area: township, units: [] },
  { id: id(33), username: 'analyst1', name: '施文', role: 'analyst', area: county, units: [] },
  { id: id(34), username: 'auditor1', name: '韩正', role: 'auditor', area: county, units: [] },
  { id: id(35), username: 'admin1', name: '杨帆', role: 'administrator', area: '', units: [] },
  { id: id(36), username: 'admin2', name: '朱琳', role: 'administrator', area: county, units: [] },
  { id: id(37), username: 'operator1', name: '秦岭', role: 'operator', area: '', units: [] },
  { id: id(41), username: 'taicang-clerk', name: '许晴', role: 'window_clerk', area: '320585', units: [unit.taicangCentre.id], head: true },
  { id: id(42), username: 'taicang-resident', name: '沈阿福', role: 'resident', area: '320585', units: [] },
  { id: id(51), username: 'kangbashi-clerk', name: '乌云其木格', role: 'window_clerk', area: '150603', units: [unit.kangbashiCentre.id], head: true },
  { id: id(52), username: 'kangbashi-resident', name: '巴特尔', role: 'resident', area: '150603', units: [] },
];

export const demoSystems: readonly DemoSystem[] = [
  { id: id(91), clientId: 'yunyang-court', name: unit.court.name, area: county, units: [unit.court.id] },
  { id: id(92), clientId: 'yunyang-letters', name: unit.lettersAndVisits.name, area: county, units: [unit.lettersAndVisits.id] },
];
