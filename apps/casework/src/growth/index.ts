export { growTo } from './grow.fixture.ts';
export { seedGrowth } from './places.fixture.ts';
