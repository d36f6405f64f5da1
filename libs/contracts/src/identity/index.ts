import { service } from '../contract/service.ts';
import { clients } from './clients.ts';
import { grants } from './grants.ts';
import { me } from './me.ts';
import { people } from './people.ts';
import { savedFilters } from './saved-filters.ts';

export { Client } from './clients.ts';
export { Colleague } from './colleague.ts';
export { Grant } from './grants.ts';
export { Me } from './me.ts';
export { Person } from './person.ts';
export { SavedFilter, savedFilterLimit } from './saved-filters.ts';

/** People, department clients and grants. */
export const identity = service('identity', { me, savedFilters, people, grants, clients });
