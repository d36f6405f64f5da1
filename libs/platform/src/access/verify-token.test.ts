import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { base64url, exportJWK, exportSPKI, FlattenedSign, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { KeysUnavailable } from './issuer-keys.ts';
import { createTokenVerifier, TokenRefused, type TokenVerifierOptions } from './verify-token.ts';

const issuer = 'https://gongzhi.example/auth';
const audience = 'gongzhi';
const now = () => Math.floor(Date.now() / 1000);
const json = (value: unknown) => base64url.encode(JSON.stringify(value));

const ours = await generateKeyPair('EdDSA', { extractable: true });
const rsa = await generateKeyPair('RS256', { extractable: true });
const theirs = await generateKeyPair('EdDSA', { extractable: true });
const jwk = async (key: CryptoKey, kid: string, alg: string): Promise<JWK> => ({ ...(await exportJWK(key)), kid, alg, use: 'sig' });
const jwks = { keys: [await jwk(ours.publicKey, 'ours', 'EdDSA')] };
const options: TokenVerifierOptions = { jwks, issuer, audience };

const claims = (): JWTPayload => ({ iss: issuer, aud: audience, sub: '0198f0c0-0000-7000-8000-000000000001', client_id: 'portal', scope: 'api', iat: now(), exp: now() + 600, jti: 'x' });
const header = (): JWTHeaderParameters => ({ alg: 'EdDSA', typ: 'at+jwt', kid: 'ours' });

/** A well-signed token in which claims or header are changed; `undefined` takes one out. */
function token(changes: { claims?: Record<string, unknown>; header?: Record<string, unknown>; key?: CryptoKey } = {}): Promise<string> {
  const protectedHeader = JSON.parse(JSON.stringify({ ...header(), ...changes.header })) as JWTHeaderParameters;
  const payload = JSON.parse(JSON.stringify({ ...claims(), ...changes.claims })) as JWTPayload;
  return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(changes.key ?? ours.privateKey);
}

/** A token signed over any header at all, as somebody would who has the library's checks out of the way. */
function handmade(anyHeader: unknown, anyPayload: unknown = claims(), sign: (input: string) => string = () => base64url.encode('nothing')): string {
  const input = `${json(anyHeader)}.${json(anyPayload)}`;
  return `${input}.${sign(input)}`;
}

const good = await token();
const [head = '', body = '', signature = ''] = good.split('.');
const publicPem = await exportSPKI(ours.publicKey);
const hmac = (secret: string) => (input: string) => createHmac('sha256', secret).update(input).digest('base64url');
const critical = await new FlattenedSign(new TextEncoder().encode(JSON.stringify(claims()))).setProtectedHeader({ ...header(), crit: ['b64'], b64: true }).sign(ours.privateKey);

const bad: [string, string | Promise<string>][] = [
  ['empty', ''],
  ['not a token', 'hello'],
  ['two parts', `${head}.${body}`],
  ['four parts', `${good}.x`],
  ['five parts, as an encrypted token has', `${head}.x.x.x.x`],
  ['no signature', `${head}.${body}.`],
  ['signature cut', good.slice(0, -4)],
  ['signature of another token', token({ claims: { jti: 'y' } }).then((other) => `${head}.${body}.${other.split('.')[2]}`)],
  ['a bit of the signature changed', `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`],
  ['payload changed', `${head}.${json({ ...claims(), sub: 'somebody else' })}.${signature}`],
  ['header changed', `${json({ ...header(), typ: 'JWT' })}.${body}.${signature}`],
  ['white space around', ` ${good} `],
  ['Bearer left in', `Bearer ${good}`],
  ['alg none', handmade({ ...header(), alg: 'none' }, claims(), () => '')],
  ['alg None', handmade({ ...header(), alg: 'None' }, claims(), () => '')],
  ['alg none with a signature', handmade({ ...header(), alg: 'none' })],
  ['alg missing', handmade({ typ: 'at+jwt', kid: 'ours' })],
  ['alg not a string', handmade({ ...header(), alg: ['EdDSA'] })],
  ['HS256 with the public key as secret', handmade({ ...header(), alg: 'HS256' }, claims(), hmac(publicPem))],
  ['HS256 with the raw public key as secret', handmade({ ...header(), alg: 'HS256' }, claims(), hmac(String(jwks.keys[0]?.x)))],
  ['HS256 with no secret', handmade({ ...header(), alg: 'HS256' }, claims(), hmac(''))],
  ['RS256 where only EdDSA is allowed', token({ header: { alg: 'RS256' }, key: rsa.privateKey })],
  ['ES256 by name', handmade({ ...header(), alg: 'ES256' })],
  ['signed by another key under our key id', token({ key: theirs.privateKey })],
  ['unknown key id', token({ header: { kid: 'theirs' }, key: theirs.privateKey })],
  ['key id missing', token({ header: { kid: undefined } })],
  ['key id empty', token({ header: { kid: '' } })],
  ['key id a number', token({ header: { kid: 1 } })],
  ['key id a path', token({ header: { kid: '../../../dev/null' } })],
  ['key id with SQL', token({ header: { kid: "ours' OR '1'='1" } })],
  ['key id with a command', token({ header: { kid: 'ours;id' } })],
  ['key id very long', token({ header: { kid: 'o'.repeat(200) } })],
  ['brings its own key (jwk)', jwk(theirs.publicKey, 'ours', 'EdDSA').then((own) => token({ header: { jwk: own }, key: theirs.privateKey }))],
  ['brings our key (jwk)', token({ header: { jwk: jwks.keys[0] } })],
  ['names its own key set (jku)', token({ header: { jku: 'https://evil.example/jwks' } })],
  ['names its own certificate (x5u)', token({ header: { x5u: 'https://evil.example/cert' } })],
  ['brings a certificate (x5c)', token({ header: { x5c: ['MIIB'] } })],
  ['critical extension', `${critical.protected}.${critical.payload}.${critical.signature}`],
  ['unknown critical extension', handmade({ ...header(), crit: ['exp'], exp: 1 })],
  ['compressed', token({ header: { zip: 'DEF' } })],
  ['type missing', token({ header: { typ: undefined } })],
  ['type of an ID token', token({ header: { typ: 'JWT' } })],
  ['type of a logout token', token({ header: { typ: 'logout+jwt' } })],
  ['another issuer', token({ claims: { iss: 'https://evil.example' } })],
  ['issuer with a slash more', token({ claims: { iss: `${issuer}/` } })],
  ['issuer missing', token({ claims: { iss: undefined } })],
  ['issuer a list', token({ claims: { iss: [issuer] } })],
  ['another audience', token({ claims: { aud: 'somebody' } })],
  ['audience of the application', token({ claims: { aud: 'portal' } })],
  ['audience missing', token({ claims: { aud: undefined } })],
  ['audience an empty list', token({ claims: { aud: [] } })],
  ['expired', token({ claims: { exp: now() - 60 } })],
  ['expiry missing', token({ claims: { exp: undefined } })],
  ['expiry a text', token({ claims: { exp: String(now() + 600) } })],
  ['expiry null', token({ claims: { exp: null } })],
  ['not valid yet', token({ claims: { nbf: now() + 600 } })],
  ['issue time missing', token({ claims: { iat: undefined } })],
  ['subject missing', token({ claims: { sub: undefined } })],
  ['subject empty', token({ claims: { sub: '' } })],
  ['subject an object', token({ claims: { sub: { id: 'x' } } })],
  ['subject too long', token({ claims: { sub: 'x'.repeat(300) } })],
  ['client missing', token({ claims: { client_id: undefined } })],
  ['client not a text', token({ claims: { client_id: 7 } })],
  ['payload a list', handmade(header(), ['x'])],
  ['payload not JSON', `${head}.${base64url.encode('{')}.${signature}`],
  ['payload binary', `${head}.${base64url.encode(Buffer.from([0xff, 0xfe]))}.${signature}`],
  ['header not JSON', `${base64url.encode('{')}.${body}.${signature}`],
  ['header null', `${base64url.encode('null')}.${body}.${signature}`],
  ['padded base64', `${head}=.${body}.${signature}`],
  ['too long', token({ claims: { scope: 'x'.repeat(9_000) } })],
];

describe('a token is refused', () => {
  const verify = createTokenVerifier(options);
  test.each(bad)('%s', async (_name, made) => {
    await expect(verify(await made)).rejects.toBeInstanceOf(TokenRefused);
  });

  test('there are more than forty of them', () => expect(bad.length).toBeGreaterThanOrEqual(40));
});

describe('a token is accepted', () => {
  test('of a person', async () => {
    await expect(createTokenVerifier(options)(good)).resolves.toEqual({
      sub: '0198f0c0-0000-7000-8000-000000000001', clientId: 'portal', kind: 'person', scope: 'api', exp: expect.any(Number),
    });
  });

  test('of a department system', async () => {
    const verify = createTokenVerifier(options);
    await expect(verify(await token({ claims: { sub: 'court', client_id: 'court' } }))).resolves.toMatchObject({ kind: 'client', sub: 'court' });
  });

  test('of another issuer with RS256, when the configuration says so', async () => {
    const foreign = { keys: [await jwk(rsa.publicKey, 'rsa', 'RS256')] };
    const verify = createTokenVerifier({ ...options, jwks: foreign, algorithms: ['RS256'], type: 'JWT' });
    const made = await token({ header: { alg: 'RS256', kid: 'rsa', typ: 'JWT' }, claims: { client_id: undefined, azp: 'portal' }, key: rsa.privateKey });
    await expect(verify(made)).resolves.toMatchObject({ clientId: 'portal', kind: 'person' });
  });

  test('until it expires and clocks can no longer be the reason, also when it is known already', async () => {
    const verify = createTokenVerifier(options);
    const short = await token({ claims: { exp: now() - 3 } });
    await expect(verify(short)).resolves.toMatchObject({ kind: 'person' });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await expect(verify(short)).rejects.toBeInstanceOf(TokenRefused);
  });

  test('in a few microseconds when it is known', async () => {
    const verify = createTokenVerifier(options);
    await verify(good);
    const rounds = 20_000;
    const best = Math.min(...(await Promise.all([0, 1, 2].map(async () => {
      const start = performance.now();
      for (let round = 0; round < rounds; round += 1) await verify(good);
      return ((performance.now() - start) / rounds) * 1_000;
    }))));
    expect(best).toBeLessThan(50);
  });
});

describe('the keys of the issuer', () => {
  let server: Server;
  let url: string;
  let asked = 0;
  let published = { keys: [] as JWK[] };
  let broken = false;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(broken ? 500 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(published));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('are fetched once for many, and made-up key ids do not make us ask again at once', async () => {
    published = jwks;
    asked = 0;
    const verify = createTokenVerifier({ jwksUrl: url, issuer, audience });
    await Promise.all([1, 2, 3, 4].map(async (jti) => verify(await token({ claims: { jti } }))));
    expect(asked).toBe(1);
    for (const kid of ['a', 'b', 'c']) await expect(verify(await token({ header: { kid } }))).rejects.toBeInstanceOf(TokenRefused);
    expect(asked).toBe(1);
  });

  test('that cannot be fetched are not the token’s fault', async () => {
    broken = true;
    const verify = createTokenVerifier({ jwksUrl: url, issuer, audience });
    await expect(verify(good)).rejects.toBeInstanceOf(KeysUnavailable);
    broken = false;
    await expect(verify(good)).resolves.toMatchObject({ kind: 'person' });
  });

  test('are asked for again when a token has a new key id, ten seconds after the last time', async () => {
    published = jwks;
    const verify = createTokenVerifier({ jwksUrl: url, issuer, audience });
    await verify(good);
    published = { keys: [...jwks.keys, await jwk(theirs.publicKey, 'next', 'EdDSA')] };
    const next = await token({ header: { kid: 'next' }, key: theirs.privateKey });
    await expect(verify(next)).rejects.toBeInstanceOf(TokenRefused);
    await new Promise((resolve) => setTimeout(resolve, 10_100));
    await expect(verify(next)).resolves.toMatchObject({ kind: 'person' });
    broken = true;
    await expect(verify(good)).resolves.toMatchObject({ kind: 'person' });
    broken = false;
  }, 15_000);
});
