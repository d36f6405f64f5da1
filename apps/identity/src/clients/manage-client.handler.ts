import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { keyAfter, pageOfRows } from '../page.ts';
import { hashSecret, newSecret } from '../provider/clients.ts';
import { clientOf } from './client-row.ts';
import { findClient, listClients, updateClient } from './clients.queries.ts';

export const listClientsHandler = handle(identity.clients.list)(async (context) => {
  const { input, db } = context;
  const rows = await listClients(db, keyAfter(context, input.cursor)?.[0], input.limit + 1);
  return pageOfRows(context, rows, input.limit, (row) => [row.client_id], clientOf);
});

export const rotateClientSecret = handle(identity.clients.rotateSecret)(async ({ input, db, refuse, target }) => {
  const client = (await findClient(db, input.id)) ?? refuse('NOT_FOUND');
  target(`clients/${client.id}`, client.area);
  const clientSecret = newSecret();
  await updateClient(db, client.id, { secret_hash: hashSecret(clientSecret) });
  return { ...clientOf((await findClient(db, client.id))!), clientSecret };
});

export const disableClient = handle(identity.clients.disable)(async ({ input, db, now, refuse, target }) => {
  const client = (await findClient(db, input.id)) ?? refuse('NOT_FOUND');
  target(`clients/${client.id}`, client.area);
  await updateClient(db, client.id, { disabled_at: client.disabled_at ?? now });
  return clientOf((await findClient(db, client.id))!);
});
