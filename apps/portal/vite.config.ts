import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type ProxyOptions } from 'vite';

/** The platform that `npm run dev` shows behind the portal. */
const platform = new URL(process.env['PUBLIC_URL'] ?? 'http://127.0.0.1:8080').origin;

/** Tells the service worker what the shell consists of: every file of this build but itself. */
function shellList(): Plugin {
  return {
    name: 'shell-list',
    generateBundle(_options, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('there is no service worker');
      const files = Object.keys(bundle).filter((name) => name !== worker.fileName && name !== 'index.html').map((name) => `/portal/${name}`);
      worker.code = worker.code.replace('__SHELL__', JSON.stringify(['/portal/', ...files].join(' ')));
    },
  };
}

/** What lies on the platform itself: asked by a developer's browser as if it came from there, and leading back to the developer's address. */
const proxied: ProxyOptions = {
  target: platform,
  changeOrigin: true,
  headers: { origin: platform },
  configure: (proxy) => void proxy.on('proxyRes', ({ headers }, request) => {
    if (headers.location?.startsWith(platform)) headers.location = headers.location.replace(platform, `http://${request.headers.host}`);
  }),
};

export default defineConfig(({ command }) => ({
  base: '/portal/',
  plugins: [react(), shellList()],
  // Where the login page leads back to is registered for the platform's address, also when it is shown by the development server.
  define: { __PUBLIC_ORIGIN__: command === 'serve' ? JSON.stringify(platform) : 'location.origin' },
  build: {
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'src/service-worker/service-worker.ts' },
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/v1': proxied, '/auth': proxied, '/docs': proxied } },
}));
