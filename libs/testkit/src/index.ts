export * from './servers/index.ts';
export { login, loginClient, LoginRefused, refresh, type Tokens } from './login.ts';
export { openLiveView, type LiveEvent, type LiveView } from './live-view.ts';
