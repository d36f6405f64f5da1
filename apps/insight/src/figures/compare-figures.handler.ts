import { insight } from '@gongzhi/contracts/insight';
import { publishedFigures, type PublishedFigure } from '@gongzhi/domain/insight';
import type { Kysely } from 'kysely';
import { countAll } from '../counts/counts.queries.ts';
import { disputeCounting } from '../counts/dispute-counting.ts';
import { matterCounting } from '../counts/matter-counting.ts';
import type { Database } from '../database.types.ts';
import { handle } from '../handle.ts';
import { countCentresBy, countMediatorsBy } from '../registers/registers.queries.ts';

export const compareFigures = handle(insight.figures.compare)(async ({ input, db, now, refuse }) => {
  const lines = publishedFigures.filter(({ place }) => place === input.place);
  if (lines.length === 0) refuse('NOT_FOUND');
  const rows = [];
  for (const line of lines) rows.push(compared(line, await compute(db, line, now)));
  return { rows };
});

/** What a published figure counts, as it is here; registers are counted as they stand, whatever the period. */
async function compute(db: Kysely<Database>, line: PublishedFigure, now: Date): Promise<number> {
  const { area, from, to } = line;
  switch (line.about) {
    case 'matters':
      return (await countAll(db, matterCounting, { area, from, to, kind: line.kind }, now))[line.measure];
    case 'disputes':
      return (await countAll(db, disputeCounting, { area, from, to, tier: line.tier }, now))[line.measure];
    case 'centres':
      return (await countCentresBy(db, { area, tier: line.tier }, 'tier')).total;
    case 'mediators':
      return (await countMediatorsBy(db, { area, kind: line.kind, level: line.level }, 'kind')).total;
  }
}

function compared({ figure, label, area, from, to, about, measure, published }: PublishedFigure, computed: number) {
  return { figure, label, area, from, to, about, measure, published, computed, equal: published === computed };
}
