export { growTo } from './grow.fixture.ts';
export { seedGrowth } from './places.fixture.ts';
export { withoutIndexes } from './without-indexes.fixture.ts';
