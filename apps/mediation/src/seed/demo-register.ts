/** Centres and mediators of the demonstration: places as they are, people made up. Ids are fixed, so that a second seed finds what is there. */
import type { CentreTier, DisputeKind, MediatorKind, MediatorLevel, MediatorState } from '@gongzhi/contracts/mediation';
import { demoPeople, demoUnits } from '@gongzhi/testkit/demo';

const id = (kind: number, serial: number): string => `019a3000-0000-7000-801${kind}-${String(serial).padStart(12, '0')}`;
const county = '500235';
const township = '500235001';
const village = '500235001001';

/** What mediation has to know before anybody asks casework; the rest it learns as it meets it. */
export const demoAreas: readonly (readonly [code: string, name: string])[] = [
  [county, '云阳县'], [township, '双江街道'], [village, '杏家湾社区居民委员会'], ['500235001003', '黄金包社区居民委员会'], ['500235001004', '大雁社区居民委员会'], ['500235002', '青龙街道'],
  ['320585', '太仓市'], ['150603', '康巴什区'],
];

type DemoCentre = Readonly<{ id: string; area: string; tier: CentreTier; name: string; industry?: DisputeKind; unit?: string }>;

const centres = {
  county: { id: id(0, 1), area: county, tier: 'county', name: '云阳县人民调解委员会', unit: demoUnits.countyCentre.id },
  township: { id: id(0, 2), area: township, tier: 'township', name: '双江街道人民调解委员会', unit: demoUnits.townshipCentre.id },
  village: { id: id(0, 3), area: village, tier: 'village', name: '杏家湾社区人民调解委员会', unit: demoUnits.villageCommittee.id },
  traffic: { id: id(0, 4), area: county, tier: 'industry', name: '云阳县道路交通事故纠纷人民调解委员会', industry: 'traffic' },
  medical: { id: id(0, 5), area: county, tier: 'industry', name: '云阳县医疗纠纷人民调解委员会', industry: 'medical' },
  taicang: { id: id(0, 6), area: '320585', tier: 'county', name: '太仓市人民调解委员会', unit: demoUnits.taicangCentre.id },
  kangbashi: { id: id(0, 7), area: '150603', tier: 'county', name: '康巴什区人民调解委员会', unit: demoUnits.kangbashiCentre.id },
} as const satisfies Record<string, DemoCentre>;
export const demoCentres: readonly DemoCentre[] = Object.values(centres);

export type DemoMediator = Readonly<{
  id: string; centre: DemoCentre; kind: MediatorKind; name: string; bornOn: string; home: string; skills: readonly DisputeKind[];
  person?: string; level?: MediatorLevel; languages?: readonly string[]; employer?: string; state?: MediatorState;
  /** Days from the first seed to the end of the certificate. */
  certificateDays: number;
}>;

const account = demoPeople.find(({ username }) => username === 'mediator1')!;

export const demoMediators: readonly DemoMediator[] = [
  { id: id(1, 1), centre: centres.township, kind: 'people', name: account.name, person: account.id, bornOn: '1968-04-12', home: village, skills: ['family', 'neighbours', 'boundary'], level: 'township_chief', certificateDays: 900 },
  { id: id(1, 2), centre: centres.township, kind: 'people', name: '向冬梅', bornOn: '1979-11-03', home: '500235001003', skills: ['family', 'marriage', 'elder_support'], level: 'township_able', certificateDays: 700 },
  { id: id(1, 3), centre: centres.township, kind: 'judicial', name: '熊志远', bornOn: '1985-02-20', home: '500235001004', skills: ['money', 'labour', 'property_management'], certificateDays: 400 },
  { id: id(1, 4), centre: centres.village, kind: 'folk', name: '冉光荣', bornOn: '1961-07-15', home: village, skills: ['neighbours', 'funeral', 'elder_support'], level: 'township_able', certificateDays: 25 },
  { id: id(1, 5), centre: centres.village, kind: 'folk', name: '牟秀英', bornOn: '1970-09-09', home: village, skills: ['family', 'property_management'], languages: ['重庆话'], certificateDays: 500 },
  { id: id(1, 6), centre: centres.village, kind: 'folk', name: '陶永福', bornOn: '1958-01-30', home: village, skills: ['boundary', 'forest'], certificateDays: -20 },
  { id: id(1, 7), centre: centres.county, kind: 'people', name: '彭国清', bornOn: '1963-05-18', home: township, skills: ['land_taking', 'construction', 'enterprise_restructuring'], level: 'county_expert', certificateDays: 1_000 },
  { id: id(1, 8), centre: centres.county, kind: 'administrative', name: '文静', bornOn: '1988-12-01', home: '500235002', skills: ['labour', 'work_safety'], level: 'county_able', languages: ['英语'], certificateDays: 800, state: 'suspended' },
  { id: id(1, 9), centre: centres.traffic, kind: 'industry', name: '程卫东', bornOn: '1974-03-27', home: township, skills: ['traffic', 'road'], level: 'county_chief', employer: '云阳县保险行业协会', certificateDays: 600 },
  { id: id(1, 10), centre: centres.medical, kind: 'industry', name: '李文瑾', bornOn: '1966-10-10', home: county, skills: ['medical'], employer: '云阳县医学会', certificateDays: 650 },
];
