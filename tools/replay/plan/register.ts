import { disputeKinds, type CentreTier, type DisputeKind, type MediatorKind, type MediatorLevel } from '@gongzhi/contracts/mediation';
import { randomOf } from './random.ts';
import { sharesOf } from './shares.ts';
import { county, type Township } from './yunyang.ts';

/** An organisation of the plan, by a key that stays: its area, or its field, or its number among the enterprises. */
export interface PlannedCentre {
  readonly key: string;
  readonly area: string;
  readonly tier: CentreTier;
  readonly industry?: DisputeKind;
  readonly name: string;
}

/** A mediator of the plan; the name is the mark by which they are found again. */
export interface PlannedMediator {
  readonly mark: string;
  readonly kind: Extract<MediatorKind, 'folk' | 'industry'>;
  readonly centre: string;
  readonly homeArea: string;
  readonly bornOn: string;
  readonly skills: readonly DisputeKind[];
  readonly level?: MediatorLevel;
}

/** What was published of the register. */
export interface RegisterCounts {
  readonly organisations: number;
  readonly villages: number;
  readonly mediators: Readonly<Record<PlannedMediator['kind'], number>>;
  readonly levels: Readonly<Record<MediatorLevel, number>>;
}

/** What is registered there already by somebody else: it counts, so the plan fills up what is missing. */
export interface Present {
  readonly industries: ReadonlySet<DisputeKind>;
  readonly enterprises: number;
  readonly mediators: RegisterCounts['mediators'];
  readonly levels: RegisterCounts['levels'];
}

const industries: readonly DisputeKind[] = [
  'traffic', 'medical', 'construction', 'land_taking', 'labour', 'land_contract', 'enterprise_restructuring', 'work_safety', 'school', 'key_project', 'property_management', 'housing', 'money', 'marriage', 'elder_support', 'forest',
];
const folkOfTownship = 6;
const folkOfCounty = 20;

export const centreOf = (area: string): string => `c${area}`;

/**
 * Organisations: one of the county, one of each township, one of each village but as many as were published (479 of 480). The published list of 112
 * enterprise committees beside these makes 634, the published total is 552; it does not say which of them the total leaves out. The plan keeps the
 * total and the three tiers, and makes up the difference of 30 from industry committees, one a field, and enterprises.
 */
export function planCentres(counts: RegisterCounts, townships: readonly Township[], present: Pick<Present, 'industries' | 'enterprises'>): PlannedCentre[] {
  const villages = townships.flatMap((township) => township.villages.map((code) => ({ code, name: `${township.name}${township.names?.get(code) ?? code.slice(9)}` }))).slice(0, counts.villages);
  const general: PlannedCentre[] = [
    { key: centreOf(county), area: county, tier: 'county', name: '云阳县人民调解委员会' },
    ...townships.map(({ code, name }): PlannedCentre => ({ key: centreOf(code), area: code, tier: 'township', name: `${name}人民调解委员会` })),
    ...villages.map(({ code, name }): PlannedCentre => ({ key: centreOf(code), area: code, tier: 'village', name: `${name}人民调解委员会` })),
  ];
  const others = counts.organisations - general.length;
  const fields = industries.slice(0, others);
  const foreign = [...present.industries].filter((field) => !fields.includes(field)).length + present.enterprises;
  return [
    ...general,
    ...fields.map((industry): PlannedCentre => ({ key: `i-${industry}`, area: county, tier: 'industry', industry, name: `云阳县${disputeKinds[industry]['zh-CN']}纠纷人民调解委员会` })),
    ...Array.from({ length: Math.max(0, others - fields.length - foreign) }, (_, index): PlannedCentre => ({ key: `e-${index + 1}`, area: county, tier: 'enterprise', name: `云阳县重点企业${index + 1}人民调解委员会` })),
  ];
}

/** Folk mediators of the county, its townships and, by far the most, its villages; industry ones in their fields; the levels that were decided. */
export function planMediators(counts: RegisterCounts, centres: readonly PlannedCentre[], present: Pick<Present, 'mediators' | 'levels'>): PlannedMediator[] {
  const random = randomOf('yunyang 2026 mediators');
  const at = (tier: CentreTier): PlannedCentre[] => centres.filter((centre) => centre.tier === tier);
  const folk = counts.mediators.folk - present.mediators.folk;
  const above = [...at('county').flatMap((centre) => Array.from({ length: folkOfCounty }, () => centre)), ...at('township').flatMap((centre) => Array.from({ length: folkOfTownship }, () => centre))];
  const villages = at('village');
  const shares = sharesOf(folk - above.length, villages.map(() => 1));
  const places = [...above, ...villages.flatMap((centre, index) => Array.from({ length: shares[index]! }, () => centre))];
  const level = levelsFor(counts, present, places);
  const person = (mark: string, kind: PlannedMediator['kind'], centre: PlannedCentre, decided?: MediatorLevel): PlannedMediator => ({
    mark, kind, centre: centre.key, homeArea: centre.area, bornOn: `${random.between(1955, 1995)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
    skills: [centre.industry ?? random.of(industries)], ...(decided ? { level: decided } : {}),
  });
  const fields = at('industry');
  return [
    ...places.map((centre, index) => person(`回放民间调解员${String(index + 1).padStart(5, '0')}`, 'folk', centre, level(index))),
    ...Array.from({ length: counts.mediators.industry - present.mediators.industry }, (_, index) => person(`回放行业调解员${String(index + 1).padStart(5, '0')}`, 'industry', fields[index % fields.length]!)),
  ];
}

/** County levels go to mediators of the county and of townships; township levels to those of villages, spread over all of them. */
function levelsFor(counts: RegisterCounts, present: Pick<Present, 'levels'>, places: readonly PlannedCentre[]): (index: number) => MediatorLevel | undefined {
  const decided = (names: readonly MediatorLevel[]): MediatorLevel[] => names.flatMap((name) => Array.from({ length: Math.max(0, counts.levels[name] - present.levels[name]) }, () => name));
  const ofCounty = decided(['county_expert', 'county_chief', 'county_able']);
  const ofTownship = decided(['township_chief', 'township_able']);
  const firstOfVillages = places.findIndex(({ tier }) => tier === 'village');
  const step = Math.floor((places.length - firstOfVillages) / Math.max(1, ofTownship.length));
  return (index) => {
    if (index < firstOfVillages) return ofCounty[index];
    const place = (index - firstOfVillages) / step;
    return Number.isInteger(place) ? ofTownship[place] : undefined;
  };
}
