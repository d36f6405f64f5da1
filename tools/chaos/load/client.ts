import type { Operation, OutputOf } from '@gongzhi/contracts';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAccepted, isRefused, type HistoryWriter } from '../history/history.ts';
import type { Random } from '../schedule/random.ts';
import type { Tokens, Who } from './people.ts';
import { prepare } from './request.ts';

/** A command was refused, or was given up: what was to follow it does not. */
export class Abandoned extends Error {}

export interface CommandOptions {
  /** `matters/0190…`, unless it brings in something new. */
  readonly target?: string;
  /** The version it is about; any when absent. */
  readonly version?: number | undefined;
  readonly file?: Blob;
}

/** Somebody who asks the platform for things and keeps the books. */
export interface Client {
  readonly name: string;
  readonly random: Random;
  /** Sends a command, under one key, until it is accepted or refused. */
  command<Op extends Operation<any, any, any>>(who: Who, operation: Op, input: Op['input']['_input'], options?: CommandOptions): Promise<OutputOf<Op>>;
  /** Reads a record by its `get`, until it is answered. */
  read<Op extends Operation<any, any, any>>(who: Who, operation: Op, target: string): Promise<OutputOf<Op>>;
}

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly sentAt: number;
  readonly endedAt: number;
}

const patience = 12_000;
/** How often a command that was accepted is sent once more, and how often one is sent twice at the same moment. */
const repeated = 0.05;
const doubled = 0.05;

/**
 * Makes a client.
 *
 * @param options.giveUp when it is aborted, nothing is tried again
 * @param options.once every request is sent once only, as by somebody who knows no second try
 */
export function openClient(options: { name: string; baseUrl: string; history: HistoryWriter; tokens: Tokens; random: Random; giveUp: AbortSignal; once?: boolean }): Client {
  const { name, baseUrl, history, tokens, random, giveUp } = options;
  let commands = 0;

  async function send(who: Who, operation: Operation<any, any, any>, input: Readonly<Record<string, unknown>>, more: { headers: Record<string, string>; file?: Blob | undefined }): Promise<Sent> {
    const { method, path, body } = prepare(operation, input, more.file);
    const token = await tokens.of(who);
    const sentAt = history.now();
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'en', 'access-reason': 'chaos', ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}), ...more.headers },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(patience),
    }).then(async (response) => ({ status: response.status, text: await response.text() })).catch(() => ({ status: 0, text: '' }));
    if (answer.status === 401) tokens.refuse(who);
    return { ...answer, sentAt, endedAt: history.now() };
  }

  /** Until a send is answered for good. Nobody can log in while identity is away: that is tried again as well. */
  async function untilAnswered(what: string, attempt: () => Promise<Sent & { settled: boolean }>): Promise<Sent> {
    for (let pause = 50; ; pause = Math.min(1_000, pause * 2)) {
      const sent = await attempt().catch(() => undefined);
      if (sent?.settled) return sent;
      if (options.once || giveUp.aborted) throw new Abandoned(`${what} was given up after ${sent?.status ?? 'no'} answer`);
      await sleep(pause * (0.5 + random.next()), undefined, { signal: giveUp }).catch(() => {});
    }
  }

  return {
    name,
    random,
    async command(who, operation, input, { target, version, file } = {}) {
      // The sequences of many clients overlap somewhere; no two commands of a run may bear the same id.
      const command = digestOf(`${name} ${(commands += 1)}`).slice(0, 32);
      const key = `${name}-${command.slice(0, 12)}`;
      const headers = { 'idempotency-key': key, 'if-match': version === undefined ? '*' : `"${version}"`, traceparent: `00-${command}-${random.hex(8)}-00` };
      const attempt = async () => {
        const sent = await send(who, operation, input, { headers, file });
        const body = isAccepted(sent) || sent.status >= 400 ? parsed(sent.text) : {};
        const code = isAccepted(sent) ? undefined : (body['code'] as string | undefined);
        history.add({
          type: 'attempt', client: name, command, operation: operation.name, key, target, sentAt: sent.sentAt, endedAt: sent.endedAt, status: sent.status, code,
          body: isAccepted(sent) ? { digest: digestOf(sent.text), id: textOf(body['id']), version: typeof body['version'] === 'number' ? body['version'] : undefined } : undefined,
        });
        return { ...sent, settled: isAccepted(sent) || (isRefused({ status: sent.status, code }) && sent.status !== 401 && sent.status !== 429) };
      };
      const second = !options.once && random.next() < doubled ? attempt().catch(() => undefined) : undefined;
      const sent = await untilAnswered(operation.name, attempt);
      await second;
      if (!isAccepted(sent)) throw new Abandoned(`${operation.name} was refused: ${sent.status} ${sent.text}`);
      if (!options.once && random.next() < repeated) await attempt().catch(() => undefined);
      return parsed(sent.text) as never;
    },
    async read(who, operation, target) {
      const { text, status } = await untilAnswered(operation.name, async () => {
        const sent = await send(who, operation, { id: target.slice(target.indexOf('/') + 1) }, { headers: {} });
        const version = isAccepted(sent) ? (parsed(sent.text)['version'] as number | undefined) : undefined;
        history.add({ type: 'read', client: name, target, sentAt: sent.sentAt, endedAt: sent.endedAt, status: sent.status, version });
        return { ...sent, settled: isAccepted(sent) || sent.status === 404 || sent.status === 403 };
      });
      if (!isAccepted({ status })) throw new Abandoned(`${operation.name} of ${target} was refused: ${status}`);
      return parsed(text) as never;
    },
  };
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
