import { mediation, type MediationCentre, type MediatorItem, type MediatorLevel } from '@gongzhi/contracts/mediation';
import type { Api, Login } from './api.ts';
import { inParallel } from './in-parallel.ts';
import { centreOf, planCentres, planMediators, type PlannedCentre, type PlannedMediator, type RegisterCounts } from './plan/register.ts';
import { county, type Township } from './plan/yunyang.ts';

/** The register as it stands after the replay: what there is in all, and who mediates where. */
export interface Register {
  readonly centres: readonly Pick<MediationCentre, 'tier'>[];
  readonly mediators: readonly Pick<MediatorItem, 'kind' | 'level'>[];
  /** Id of the centre of an area. */
  centre(area: string): string;
  /** A mediator of the centre of an area, the same for the same number. */
  mediator(area: string, number: number): string;
}

export interface RegisterOptions {
  readonly api: Api;
  /** Who keeps the registers of the county. */
  readonly director: Login;
  readonly counts: RegisterCounts;
  readonly townships: readonly Township[];
  /** Areas whose centre is needed, and no more than one mediator in each; everything when absent. */
  readonly only: ReadonlySet<string> | undefined;
  readonly concurrency: number;
  readonly stopping: AbortSignal;
  readonly bar: (total: number) => (done: number) => void;
}

/** Everything was registered before the year began. */
const at = '2025-12-31T02:00:00.000Z';
const recruitedOn = '2024-06-01';

/** Registers the organisations and mediators of the plan that are missing. What others have registered counts, so that the totals are those published. */
export async function gatherRegister(options: RegisterOptions): Promise<Register> {
  const { api, director, counts, townships, only, stopping } = options;
  const before = await allCentres(api);
  const mediatorsBefore = await allMediators(api, director);
  const foreign = mediatorsBefore.filter(({ name, state }) => state === 'active' && !name.startsWith('回放'));
  const planned = planCentres(counts, townships, {
    industries: new Set(before.flatMap(({ industry }) => industry ?? [])), enterprises: before.filter(({ tier, name }) => tier === 'enterprise' && !name.startsWith('云阳县重点企业')).length,
  });
  const people = planMediators(counts, planned, {
    mediators: { folk: foreign.filter(({ kind }) => kind === 'folk').length, industry: foreign.filter(({ kind }) => kind === 'industry').length },
    levels: Object.fromEntries(Object.keys(counts.levels).map((level) => [level, foreign.filter((mediator) => mediator.level === level).length])) as Record<MediatorLevel, number>,
  });
  const wanted = only ? firstOfEach(people, only) : people;
  const centres = planned.filter(({ area, tier }) => !only || (tier !== 'industry' && tier !== 'enterprise' && only.has(area)));
  let done = 0;
  const advance = options.bar(centres.length + wanted.length);
  const ids = new Map<string, string>();
  const step = <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> =>
    inParallel(items, options.concurrency, async (item) => {
      if (stopping.aborted) return;
      await work(item);
      advance((done += 1));
    });
  await step(centres, async (centre) => void ids.set(centre.key, await registered(options, centre, before)));
  const known = new Map(mediatorsBefore.map((mediator) => [mediator.name, mediator]));
  const byCentre = new Map<string, string[]>();
  await step(wanted, async (mediator) => {
    const id = await recruited(options, mediator, ids.get(mediator.centre)!, known.get(mediator.mark));
    byCentre.set(mediator.centre, [...(byCentre.get(mediator.centre) ?? []), id]);
  });
  for (const list of byCentre.values()) list.sort();
  return {
    centres: only ? [...before, ...centres.filter((centre) => !find(before, centre))] : planned,
    mediators: [...foreign, ...wanted.map(({ kind, level = null }) => ({ kind, level }))],
    centre: (area) => ids.get(centreOf(area))!,
    mediator: (area, number) => {
      const there = byCentre.get(centreOf(area))!;
      return there[number % there.length]!;
    },
  };
}

const find = (centres: readonly MediationCentre[], { area, tier, industry, name }: PlannedCentre): MediationCentre | undefined =>
  centres.find((centre) => (tier === 'enterprise' ? centre.name === name : centre.area === area && centre.tier === tier && (centre.industry ?? undefined) === industry));

async function registered({ api, director }: RegisterOptions, centre: PlannedCentre, before: readonly MediationCentre[]): Promise<string> {
  const { key, ...told } = centre;
  return (find(before, centre) ?? (await api.ask(mediation.centres.register, { ...told, establishedOn: '2020-01-01' }, { as: director, at, idempotencyKey: `replay-centre-${key}` }))).id;
}

async function recruited({ api, director }: RegisterOptions, { mark, centre: _centre, level, ...told }: PlannedMediator, centreId: string, known: MediatorItem | undefined): Promise<string> {
  const certificate = { number: `云调证${mark.slice(2)}`, expiresOn: '2029-12-31' };
  const mediator = known ?? (await api.ask(mediation.mediators.recruit, { ...told, skills: [...told.skills], name: mark, centreId, recruitedOn, certificate }, { as: director, at, idempotencyKey: `replay-mediator-${Buffer.from(mark).toString('hex')}` }));
  if (level && mediator.level !== level) {
    await api.ask(mediation.mediators.decideLevel, { id: mediator.id, level, note: '云司发〔2025〕18号' }, { as: director, at, version: mediator.version, idempotencyKey: `replay-level-${mediator.id}` });
  }
  return mediator.id;
}

/** One mediator in each of these areas, the first of the plan. */
function firstOfEach(people: readonly PlannedMediator[], areas: ReadonlySet<string>): PlannedMediator[] {
  return [...areas].flatMap((area) => people.find(({ centre }) => centre === centreOf(area)) ?? []);
}

async function allCentres(api: Api): Promise<MediationCentre[]> {
  const items: MediationCentre[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await api.ask(mediation.centres.list, { area: county, limit: 100, ...(cursor ? { cursor } : {}) });
    items.push(...page.items);
    if (!(cursor = page.next)) return items;
  }
}

async function allMediators(api: Api, director: Login): Promise<MediatorItem[]> {
  const items: MediatorItem[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await api.ask(mediation.mediators.list, { area: county, limit: 100, ...(cursor ? { cursor } : {}) }, { as: director });
    items.push(...page.items);
    if (!(cursor = page.next)) return items;
  }
}
