import type { ServiceContract } from './contract/service.ts';
import { casework } from './casework/index.ts';
import { identity } from './identity/index.ts';
import { insight } from './insight/index.ts';
import { mediation } from './mediation/index.ts';

/** Every service of the platform; the gateway mounts them, the documents describe them, the tests go through them. */
export const services: readonly ServiceContract[] = [identity, casework, mediation, insight];
