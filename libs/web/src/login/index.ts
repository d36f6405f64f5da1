export { createLogin } from './login.ts';
export type { Login, LoginState } from './login.ts';
