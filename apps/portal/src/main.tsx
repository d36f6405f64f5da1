import './zod-without-eval.ts';
import { createLogin } from '@gongzhi/web/login';
import { PlatformProvider } from '@gongzhi/web/view';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './application.tsx';
import { KeptProvider } from './kept/kept-provider.tsx';
import './portal.css';
import { RoutingProvider } from './routing/routing.tsx';

declare const __PUBLIC_ORIGIN__: string;

const login = createLogin({ clientId: 'portal', home: `${__PUBLIC_ORIGIN__}/portal/` });

createRoot(document.getElementById('portal')!).render(
  <StrictMode>
    <PlatformProvider login={login}>
      <RoutingProvider>
        <KeptProvider>
          <Application />
        </KeptProvider>
      </RoutingProvider>
    </PlatformProvider>
  </StrictMode>,
);

if (import.meta.env.PROD) void navigator.serviceWorker?.register('/portal/service-worker.js');
