import './frame/style-nonce.ts';
import './zod-without-eval.ts';
import { createLogin } from '@gongzhi/web/login';
import { PlatformProvider } from '@gongzhi/web/view';
import 'antd/dist/reset.css';
import './workbench.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './application.tsx';
import { AntDesign } from './frame/ant-design.tsx';
import { MeProvider } from './me/me.tsx';
import { RoutingProvider } from './routing/routing.tsx';

declare const __PUBLIC_ORIGIN__: string;

const login = createLogin({ clientId: 'workbench', home: `${__PUBLIC_ORIGIN__}/workbench/` });

createRoot(document.getElementById('workbench')!).render(
  <StrictMode>
    <PlatformProvider login={login}>
      <RoutingProvider>
        <AntDesign>
          <MeProvider>
            <Application />
          </MeProvider>
        </AntDesign>
      </RoutingProvider>
    </PlatformProvider>
  </StrictMode>,
);
