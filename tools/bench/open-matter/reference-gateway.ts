/**
 * The reference, edge half: a hand-written Fastify program that does what the platform's gateway must do to open a matter (token verified and
 * cached, body validated) and nothing else.
 */
import { createTokenVerifier } from '@gongzhi/platform/access';
import { connect } from '@nats-io/transport-node';
import fastify from 'fastify';
import { OpenMatter } from './reference-matter.ts';

const { NATS_URL, PORT, OIDC_ISSUER, OIDC_JWKS_URL } = process.env as Record<string, string>;
const verify = createTokenVerifier({ jwksUrl: OIDC_JWKS_URL!, issuer: OIDC_ISSUER!, audience: 'gongzhi' });
const bus = await connect({ servers: NATS_URL!, noAsyncTraces: true });
const server = fastify();

server.post('/v1/matters', async (request, response) => {
  const token = await verify((request.headers.authorization ?? '').slice(7));
  const matter = OpenMatter.parse(request.body);
  const message = await bus.request('reference.open', JSON.stringify({ matter, actor: token.sub, key: request.headers['idempotency-key'] }), { timeout: 5_000 });
  return response.status(201).header('content-type', 'application/json').send(message.string());
});

await server.listen({ port: Number(PORT), host: '127.0.0.1' });
