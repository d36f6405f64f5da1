export { createRoutes } from './routes.ts';
export { createRouting } from './create-routing.tsx';
