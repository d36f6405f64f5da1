import { insight, type Figures } from '@gongzhi/contracts/insight';
import { average, percent, publishedFigures } from '@gongzhi/domain/insight';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api, Login } from './api.ts';
import type { Tally } from './tally.ts';

/** One line of the table at the end. Later services add theirs. */
export interface Line {
  readonly figure: string;
  readonly published: number | null;
  readonly replay: number | string | null;
  readonly insight: number | string | null;
  readonly equal: boolean;
}

const patience = 120_000;

/** Compares what was published, what the replay did and what insight computed, once insight has heard of everything. */
export async function compare(api: Api, admin: Login, tally: Tally, options: { place: string; area: string; from: string; to: string; whole: boolean }): Promise<Line[]> {
  const selection = { area: options.area, from: options.from, to: options.to, kind: 'petition' as const };
  const ask = () => api.ask(insight.matters.count, { ...selection, by: 'area' }, { as: admin });
  const deadline = Date.now() + patience;
  let { rows, total } = await ask();
  // Events arrive on their own; what has not come by the deadline is a difference.
  while (Date.now() < deadline && !linesOf(tally, total).every(({ equal }) => equal)) {
    await sleep(500);
    ({ rows, total } = await ask());
  }
  const { rows: compared } = await api.ask(insight.figures.compare, { place: options.place }, { as: admin });
  const own = { 'petitions_county.cases': tally.received, 'petitions_county.person_times': tally.personTimes } as Record<string, number>;
  const published = compared.map(({ figure, label, published, computed }): Line => {
    const line = { figure: `${label['zh-CN']} ${label.en}`, replay: own[figure] ?? null, insight: computed };
    // A part of the plan cannot reach the whole figure.
    return options.whole ? { ...line, published, equal: published === computed && computed === line.replay } : { ...line, published: null, equal: computed === line.replay };
  });
  return [...published, ...linesOf(tally, total).slice(2), townshipLine(tally, rows)];
}

function linesOf(tally: Tally, figures: Figures): Line[] {
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

/** The counts the plan is made for. */
export function publishedCounts(place: string): { cases: number; personTimes: number; from: string; to: string } {
  const find = (figure: string) => publishedFigures.find((line) => line.place === place && line.figure === figure)!;
  const { published: cases, from, to } = find('petitions_county.cases');
  return { cases, personTimes: find('petitions_county.person_times').published, from, to };
}
