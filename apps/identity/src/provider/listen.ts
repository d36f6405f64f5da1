import { seeOff } from '@gongzhi/platform/http';
import { createServer } from 'node:http';
import type { IdentityProvider } from './create-provider.ts';

/** Serves the provider to the gateway on this machine. Returns the way to stop, which lets requests under way finish. */
export async function listen(provider: IdentityProvider, port: number): Promise<() => Promise<void>> {
  const server = createServer((request, response) => provider.handler(request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return async () => {
    await seeOff(server);
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
    provider.close();
  };
}
