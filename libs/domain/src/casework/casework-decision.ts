import type { RefusalCode } from '@gongzhi/contracts/casework';
import type { Decision } from '../decision.ts';

/** A decision whose refusals are all published in the contracts of casework. */
export type CaseworkDecision<Result extends object = object> = Decision<Result, RefusalCode>;
