import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { define, server } from '@gongzhi/web/development';

export default defineConfig(({ command }) => ({
  base: '/workbench/',
  plugins: [react()],
  define: define(command),
  build: { target: 'es2022', modulePreload: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 2_000 },
  server: server(5174),
}));
