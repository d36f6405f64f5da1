export { createTokenVerifier, KeysUnavailable, TokenRefused } from './verify-token.ts';
export type { VerifiedToken, VerifyToken } from './verify-token.ts';
