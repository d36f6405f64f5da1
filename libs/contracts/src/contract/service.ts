import type { EventDefinition } from './event.ts';
import type { Operation } from './operation.ts';

/** Everything that can be asked of, or announced by, one resource. */
export type Resource = Readonly<Record<string, Operation<any, any, any> | EventDefinition<any>>>;
export type Resources = Readonly<Record<string, Resource>>;

export interface ServiceContract<R extends Resources = Resources> {
  readonly name: string;
  readonly resources: R;
}

/** Keys of a resource that are operations (the others are events). */
export type OperationKeys<R extends Resource> = { [K in keyof R]: R[K] extends Operation<any, any, any> ? K : never }[keyof R] & string;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Binds a service's resources to their names: position in the tree gives an operation's name, its bus subject and the problem documents'
 * origin, so nothing is named twice.
 */
export function service<const R extends Resources>(name: string, resources: R): ServiceContract<R> & R {
  for (const [resourceName, resource] of Object.entries(resources)) {
    for (const [key, entry] of Object.entries(resource)) {
      const path = `${name}.${kebab(resourceName)}.${kebab(key)}`;
      const subject = entry.kind === 'event' ? `event.${path}.v${entry.version}` : `rpc.${path}`;
      Object.assign(entry, { name: path, subject });
    }
  }
  return { ...resources, name, resources };
}

/** All operations of a service, in the contract's order. */
export function operationsOf(contract: ServiceContract): Operation[] {
  return Object.values(contract.resources).flatMap((resource) => Object.values(resource)).filter((entry) => entry.kind !== 'event');
}

/** All events of a service, in the contract's order. */
export function eventsOf(contract: ServiceContract): EventDefinition[] {
  return Object.values(contract.resources).flatMap((resource) => Object.values(resource)).filter((entry) => entry.kind === 'event');
}
