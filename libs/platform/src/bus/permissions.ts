import { dependencies, operationsOf, type ServiceContract } from '@gongzhi/contracts';
import { grantsNotice } from '../access/grants.ts';

/** Subjects one process may use, in nats-server's own shape. */
export interface BusPermissions {
  readonly publish: { readonly allow: readonly string[] };
  readonly subscribe: { readonly allow: readonly string[] };
  /** Replies to what it was asked. */
  readonly allow_responses: true;
}

/** Where a process's answers arrive; nobody else may listen there. */
export const inboxPrefix = (name: string): string => `_INBOX_${name}`;

/** Which process an answer goes to, by the address it is wanted at. */
export const askerOf = (replyTo: string | undefined): string | undefined => /^_INBOX_([a-z-]+)\./.exec(replyTo ?? '')?.[1];

const effectiveGrants = 'rpc.identity.grants.effective';

/**
 * What the bus lets a process do, from the contracts: a service answers its own operations, announces its own events, takes the events it
 * declares and asks whom it declares; the gateway asks what has an HTTP route.
 */
export function busPermissions(name: string, contracts: readonly ServiceContract[]): BusPermissions {
  return name === 'gateway' ? gatewayPermissions(contracts) : servicePermissions(name);
}

function gatewayPermissions(contracts: readonly ServiceContract[]): BusPermissions {
  const routed = contracts.flatMap(operationsOf).filter((operation) => operation.http);
  return {
    publish: { allow: [...routed.map((operation) => operation.subject), effectiveGrants, ...contracts.map((contract) => `sys.${contract.name}.metrics`)] },
    subscribe: { allow: [`${inboxPrefix('gateway')}.>`, grantsNotice, 'event.>'] },
    allow_responses: true,
  };
}

function servicePermissions(name: string): BusPermissions {
  const { asks, listens } = dependencies[name] ?? { asks: [], listens: [] };
  return {
    publish: {
      allow: [
        ...asks.map((operation) => `rpc.${operation}`),
        ...(name === 'identity' ? [grantsNotice] : [effectiveGrants]),
        `event.${name}.>`,
        '$JS.API.INFO',
        `$JS.API.STREAM.*.${name}`,
        `$JS.API.STREAM.MSG.GET.${name}`,
        ...listens.flatMap((source) => [
          `sys.${source}.outbox.*`,
          `$JS.API.STREAM.INFO.${source}`,
          `$JS.API.CONSUMER.*.${source}.>`,
          `$JS.API.CONSUMER.DURABLE.CREATE.${source}.*`,
          `$JS.API.CONSUMER.MSG.NEXT.${source}.*`,
          `$JS.ACK.${source}.>`,
        ]),
      ],
    },
    subscribe: { allow: [`${inboxPrefix(name)}.>`, grantsNotice, `rpc.${name}.>`, `sys.${name}.>`] },
    allow_responses: true,
  };
}
