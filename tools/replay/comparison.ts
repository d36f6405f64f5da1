import { insight, type DisputeFigures, type Figures } from '@gongzhi/contracts/insight';
import { average, percent } from '@gongzhi/domain/insight';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api, Login } from './api.ts';
import { disputeTally, type DisputeTally } from './dispute-tally.ts';
import type { PlannedDispute } from './plan/disputes.ts';
import { publishedDisputes } from './published.ts';
import type { Register } from './register.ts';
import type { Tally } from './tally.ts';

/** One line of the table at the end. Later services add theirs. */
export interface Line {
  readonly figure: string;
  readonly published: number | null;
  readonly replay: number | string | null;
  readonly insight: number | string | null;
  readonly equal: boolean;
}

/** What the replay has done, counted without the platform's help. */
export interface Played {
  readonly petitions: Tally;
  readonly register: Register;
  readonly disputes: { readonly plan: readonly PlannedDispute[]; readonly done: (mark: string) => number | undefined };
}

interface Place {
  readonly place: string;
  readonly area: string;
  readonly from: string;
  readonly to: string;
  /** A part of the plan cannot reach the whole figures. */
  readonly whole: boolean;
}

const patience = 120_000;

/** Compares what was published, what the replay did and what insight computed, once insight has heard of everything. */
export async function compare(api: Api, admin: Login, played: Played, place: Place): Promise<Line[]> {
  const deadline = Date.now() + patience;
  for (;;) {
    const lines = await linesNow(api, admin, played, place);
    // Events arrive on their own; what has not come by the deadline is a difference.
    if (lines.every(({ equal }) => equal) || Date.now() > deadline) return lines;
    await sleep(500);
  }
}

async function linesNow(api: Api, admin: Login, played: Played, { place, area, from, to, whole }: Place): Promise<Line[]> {
  const as = { as: admin };
  const [petitions, disputes, { rows: compared }] = await Promise.all([
    api.ask(insight.matters.count, { area, from, to, kind: 'petition', by: 'area' }, as),
    api.ask(insight.disputes.count, { area, from, to, by: 'tier' }, as),
    api.ask(insight.figures.compare, { place }, as),
  ]);
  const own = ownFigures(played);
  const published = compared.map(({ figure, label, published: told, computed }): Line => {
    const line = { figure: `${label['zh-CN']} ${label.en}`, replay: own[figure] ?? null, insight: computed };
    return whole ? { ...line, published: told, equal: told === computed && computed === line.replay } : { ...line, published: null, equal: computed === line.replay };
  });
  const rates = (['village', 'township'] as const).map((tier) => rateLine(tier, played, disputes.rows, { place, whole }));
  return [...published, ...rates, ...petitionLines(played.petitions, petitions.total).slice(2), townshipLine(played.petitions, petitions.rows)];
}

/** What the replay counts of each published figure. */
function ownFigures({ petitions, register, disputes }: Played): Record<string, number> {
  const figures: Record<string, number> = { 'petitions_county.cases': petitions.received, 'petitions_county.person_times': petitions.personTimes, 'mediators.organisations': register.centres.length };
  for (const tier of ['county', 'township', 'village']) figures[`centres.${tier}`] = register.centres.filter((centre) => centre.tier === tier).length;
  for (const kind of ['folk', 'industry']) figures[`mediators.${kind}`] = register.mediators.filter((mediator) => mediator.kind === kind).length;
  for (const level of ['township_able', 'township_chief', 'county_able', 'county_chief', 'county_expert']) figures[`mediators.levels.${level}`] = register.mediators.filter((mediator) => mediator.level === level).length;
  const names: Partial<Record<keyof DisputeTally, string>> = { screened: 'screened', settled: 'handled', diverted: 'diverted', stabilised: 'stabilised', crowdsAverted: 'crowd_incidents_averted' };
  for (const tier of ['village', 'township', 'county']) {
    const tally = disputeTally(disputes.plan, disputes.done, tier);
    for (const [measure, name] of Object.entries(names)) figures[`disputes.${tier}.${name}`] = tally[measure as keyof DisputeTally];
  }
  const all = disputeTally(disputes.plan, disputes.done);
  return { ...figures, 'handover.court_resolved': all.resolvedWithCourt, 'handover.procuratorate_resolved': all.resolvedWithProcuratorate };
}

const rateNames = { village: '村级化解率 Villages: settled, %', township: '乡镇直接化解率 Townships: settled, %' };

function rateLine(tier: 'village' | 'township', { disputes }: Played, rows: readonly { key: string | null; figures: DisputeFigures }[], { place, whole }: Pick<Place, 'place' | 'whole'>): Line {
  const counts = publishedDisputes(place)[tier];
  const tally = disputeTally(disputes.plan, disputes.done, tier);
  const replay = percent(tally.settled, tally.screened);
  const computed = rows.find(({ key }) => key === tier)?.figures.settledRate ?? null;
  const published = whole ? percent(counts.settled, counts.screened) : null;
  return { figure: rateNames[tier], published, replay, insight: computed, equal: computed === replay && (!whole || published === computed) };
}

function petitionLines(tally: Tally, figures: Figures): Line[] {
  const line = (figure: string, replay: number | null, computed: number | null): Line => ({ figure, published: null, replay, insight: computed, equal: replay === computed });
  return [
    line('登记件数 Received', tally.received, figures.received),
    line('人次 Person-times', tally.personTimes, figures.personTimes),
    line('受理 Accepted', tally.accepted, figures.accepted),
    line('答复 Answered', tally.answered, figures.answered),
    line('按期答复 Answered in time', tally.onTime, figures.onTime),
    line('按期率 In time, %', percent(tally.onTime, tally.answered), figures.onTimeRate),
    line('评价 Rated', tally.rated, figures.rated),
    line('平均评分 Average rating', average(tally.ratingSum, tally.rated), figures.averageRating),
    line('重新办理 Reopened', tally.reopened, figures.reopened),
    line('询问反映人 Reporter asked', tally.asked, figures.asked),
    line('延期 Extended', tally.extended, figures.extended),
    line('在办 Open', tally.open, figures.open),
  ];
}

function townshipLine(tally: Tally, rows: readonly { key: string | null; figures: Figures }[]): Line {
  const same = rows.filter(({ key, figures }) => tally.townships.get(key ?? '') === figures.received).length;
  return { figure: '乡镇（街道）逐个相等 Townships, each equal', published: null, replay: tally.townships.size, insight: same, equal: same === tally.townships.size && same === rows.length };
}
