export { checkContract } from './contract-checks.ts';
export type { OperationSample, OperationSamples } from './contract-checks.ts';
