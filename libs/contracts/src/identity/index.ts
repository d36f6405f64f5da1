import { service } from '../contract/service.ts';
import { grants } from './grants.ts';

/** People, department clients and grants. */
export const identity = service('identity', { grants });
