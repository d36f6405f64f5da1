import { createRoutes } from '@gongzhi/web/routing';

/** Every page of the portal. */
export const routes = createRoutes('/portal', {
  home: '/',
  report: '/report',
  receipt: '/receipt/{key}',
  progress: '/progress',
  progressOf: '/progress/{key}',
  matters: '/matters',
  matter: '/matters/{key}',
  disputes: '/disputes',
  dispute: '/disputes/{key}',
  agreement: '/disputes/{key}/agreement',
  access: '/access',
  callback: '/callback',
});
export const { addressOf } = routes;
