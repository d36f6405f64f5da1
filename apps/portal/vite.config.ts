import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { define, server } from '@gongzhi/web/development';

/** Tells the service worker what the shell consists of: every file of this build but itself, and but pages that are of no use without a connection. */
function shellList(): Plugin {
  return {
    name: 'shell-list',
    generateBundle(_options, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('there is no service worker');
      const kept = Object.values(bundle).filter((file) => file !== worker && file.fileName !== 'index.html' && !(file.type === 'chunk' && file.isDynamicEntry));
      const files = kept.map(({ fileName }) => `/portal/${fileName}`);
      worker.code = worker.code.replace('__SHELL__', JSON.stringify(['/portal/', ...files].join(' ')));
    },
  };
}

export default defineConfig(({ command }) => ({
  base: '/portal/',
  plugins: [react(), shellList()],
  define: define(command),
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
  server: server(5173),
}));
