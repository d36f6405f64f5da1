import { insight } from '@gongzhi/contracts/insight';
import { publishedFigures, type PublishedFigure } from '@gongzhi/domain/insight';
import { countAll } from '../counts/counts.queries.ts';
import { handle } from '../handle.ts';

export const compareFigures = handle(insight.figures.compare)(async ({ input, db, now, refuse }) => {
  const lines = publishedFigures.filter(({ place }) => place === input.place);
  if (lines.length === 0) refuse('NOT_FOUND');
  const rows = [];
  for (const line of lines) {
    const figures = await countAll(db, { area: line.area, from: line.from, to: line.to, kind: line.kind }, now);
    rows.push(compared(line, figures[line.measure]));
  }
  return { rows };
});

function compared({ figure, label, area, from, to, measure, published }: PublishedFigure, computed: number) {
  return { figure, label, area, from, to, measure, published, computed, equal: published === computed };
}
