import type { identity } from '@gongzhi/contracts/identity';
import type { HandlersOf } from '@gongzhi/platform';
import type { Pool } from 'pg';
import { createClient } from './clients/create-client.handler.ts';
import { disableClient, listClientsHandler, rotateClientSecret } from './clients/manage-client.handler.ts';
import { effectiveGrants } from './grants/effective-grants.handler.ts';
import { grantRole } from './grants/grant-role.handler.ts';
import { listAreaGrants, listPersonGrants } from './grants/list-grants.handler.ts';
import { revokeGrant } from './grants/revoke-grant.handler.ts';
import { changePassword } from './me/change-password.handler.ts';
import { getMe } from './me/get-me.handler.ts';
import { updateMe } from './me/update-me.handler.ts';
import { createLoginCheck } from './people/check-login.ts';
import { createPerson } from './people/create-person.handler.ts';
import { findColleagues } from './people/find-colleagues.handler.ts';
import { getPerson } from './people/get-person.handler.ts';
import { listPeopleHandler } from './people/list-people.handler.ts';
import { disablePerson, enablePerson, resetPassword } from './people/manage-person.handler.ts';
import { nameStaff } from './people/name-staff.handler.ts';
import { registerPerson } from './people/register-person.handler.ts';
import { Slots } from './people/slots.ts';
import type { Keys } from './provider/keys.ts';
import { arrangeFilters } from './saved-filters/arrange-filters.handler.ts';
import { changeFilter, removeFilter } from './saved-filters/change-filter.handler.ts';
import { listSavedFiltersHandler } from './saved-filters/list-saved-filters.handler.ts';
import { saveFilter } from './saved-filters/save-filter.handler.ts';

/** What handlers of identity need beside the transaction. */
export interface Surroundings {
  /** The issuer of the tokens; null while it is ourselves. */
  readonly issuer: string | null;
  /** Failed guesses are counted outside the transaction, which a refusal takes back. */
  readonly pool: Pick<Pool, 'query'>;
  readonly keys: Pick<Keys, 'blur'>;
}

/** Every operation of identity and the handler that does it. */
export function handlersWith({ issuer, pool, keys }: Surroundings): HandlersOf<typeof identity> {
  // Hashing a password takes 27 ms of a processor: two at a time, and as many again may wait with their transaction open.
  const slots = new Slots(2, 4);
  return {
    me: { get: getMe, update: updateMe, changePassword: changePassword(slots, createLoginCheck(pool as Pool, keys.blur)) },
    savedFilters: { list: listSavedFiltersHandler, save: saveFilter, change: changeFilter, remove: removeFilter, arrange: arrangeFilters },
    people: {
      register: registerPerson(slots),
      create: createPerson(slots),
      list: listPeopleHandler,
      names: nameStaff,
      colleagues: findColleagues,
      get: getPerson,
      disable: disablePerson,
      enable: enablePerson,
      resetPassword: resetPassword(slots),
    },
    grants: { effective: effectiveGrants(issuer), grant: grantRole, revoke: revokeGrant, ofPerson: listPersonGrants, list: listAreaGrants },
    clients: { create: createClient, list: listClientsHandler, rotateSecret: rotateClientSecret, disable: disableClient },
  };
}
