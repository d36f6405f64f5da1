export * from './servers/index.ts';
export { login, loginClient, LoginRefused, refresh, type Tokens } from './login.ts';
