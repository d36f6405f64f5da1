export { createClient } from './client.ts';
export type { AnyOperation, AskedInput, Client, Manner } from './client.ts';
export { Refused, Unreachable } from './problem.ts';
