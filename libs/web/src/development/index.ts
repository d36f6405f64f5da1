import type { ProxyOptions } from 'vite';

/** The platform that `npm run dev` shows behind a web app. */
export const platform = new URL(process.env['PUBLIC_URL'] ?? 'http://127.0.0.1:8080').origin;

/** What lies on the platform itself: asked by a developer's browser as if it came from there, and leading back to the developer's address. */
const proxied: ProxyOptions = {
  target: platform,
  changeOrigin: true,
  headers: { origin: platform },
  configure: (proxy) => void proxy.on('proxyRes', ({ headers }, request) => {
    if (headers.location?.startsWith(platform)) headers.location = headers.location.replace(platform, `http://${request.headers.host}`);
  }),
};

/** The development server of a web app, in front of the platform. */
export const server = (port: number) => ({ host: '127.0.0.1', port, strictPort: true, proxy: { '/v1': proxied, '/auth': proxied, '/docs': proxied } });

/** Where the login page leads back to is registered for the platform's address, also when it is shown by the development server. */
export const define = (command: 'serve' | 'build') => ({ __PUBLIC_ORIGIN__: command === 'serve' ? JSON.stringify(platform) : 'location.origin' });
