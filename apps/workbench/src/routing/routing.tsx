import { createRouting } from '@gongzhi/web/routing';
import { routes } from './routes.ts';

export const { RoutingProvider, useRouting, PageLink } = createRouting(routes);
