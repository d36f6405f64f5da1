export { foldMatter, sourceOf } from './matter-fact.rules.ts';
export type { MatterFact, SourceKey } from './matter-fact.rules.ts';
export { publishedFigures } from './published-figures.table.ts';
export type { PublishedFigure } from './published-figures.table.ts';
export { average, percent } from './rates.rules.ts';
export type { ToldEvent } from './told-event.ts';
