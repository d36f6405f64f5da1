export * from './acceptance-grounds.ts';
export * from './refusals.ts';
export * from './vocabulary.ts';
