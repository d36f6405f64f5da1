import { operationsOf, permissions, roles, type Operation, type Role, type ServiceContract } from '@gongzhi/contracts';
import type { Actor } from '@gongzhi/platform';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { otherThan, requiredFieldsOf, wrongValueFor } from './bad-input.ts';
import { person, type Answer, type TestService } from '../service/index.ts';

/** One right call of an operation: who asks for what, and what must be there already. */
export interface OperationSample {
  /** Absent: nobody logged in. */
  readonly as?: Actor;
  readonly input: object;
  /** For operations that ask for one. */
  readonly reason?: string;
  /** A moment that counts as now. */
  readonly at?: string;
}

/** For each operation by name (`casework.matters.open`) the way to a right call; it may bring about what the call needs, anew each time. */
export type OperationSamples<World> = Readonly<Record<string, (world: World) => OperationSample | Promise<OperationSample>>>;

/**
 * Declares the tests that hold for every operation of a contract: who is refused, what a bad input is answered, stale versions, an answer as
 * the contract says, and one effect however often it is sent. An operation without a sample fails with its name.
 */
export function checkContract<World extends { readonly service: TestService }>(options: { contract: ServiceContract; start: () => Promise<World>; samples: OperationSamples<World> }): void {
  const { contract, samples } = options;
  let world: World;
  beforeAll(async () => void (world = await options.start()), 60_000);
  afterAll(() => world?.service.close());

  const operations = operationsOf(contract);
  test('every operation has a sample, and no sample is left over', () => {
    expect(Object.keys(samples).toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  });

  describe.each(operations.filter(({ name }) => samples[name]).map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
    const sampleOf = async (): Promise<OperationSample> => samples[name]!(world);
    const call = (sample: OperationSample, change: Partial<OperationSample> & { idempotencyKey?: string; ifMatch?: string } = {}): Promise<Answer<Operation>> => {
      const { input, ...options } = { reason: 'a check of the contract', ...(sample.as?.kind === 'client' ? { idempotencyKey: randomUUID() } : {}), ...(operation.ifMatch ? { ifMatch: '*' } : {}), ...sample, ...change };
      return world.service.call(operation, input, options);
    };

    test('is refused to those who may not', async () => {
      const { as: _, ...nobody } = await sampleOf();
      if (operation.allow !== 'public' && operation.allow !== 'internal') expect(await call(nobody)).toMatchObject({ status: 401, problem: { code: 'UNAUTHENTICATED' } });
      for (const as of strangersTo(operation)) {
        expect({ as, answer: await call({ ...nobody, as }) }).toMatchObject({ as, answer: { status: 403, problem: { code: 'FORBIDDEN' } } });
      }
    });

    test('names every field that is wrong', async () => {
      const sample = await sampleOf();
      const refusedFor = async (input: object): Promise<readonly string[]> => {
        const answer = await call(sample, { input });
        expect({ input, answer }).toMatchObject({ answer: { status: 400, problem: { code: 'INVALID_INPUT', errors: expect.any(Array) } } });
        return answer.problem.errors!.map(({ path }) => path);
      };
      expect(await refusedFor({ ...sample.input, noSuchField: 1 })).toContain('noSuchField');
      for (const field of requiredFieldsOf(operation)) {
        const { [field]: _, ...rest } = sample.input as Record<string, unknown>;
        expect(await refusedFor(rest)).toContain(field);
      }
      for (const [field, value] of wrongValueFor(operation)) {
        expect((await refusedFor({ ...sample.input, [field]: value })).some((path) => path === field || path.startsWith(`${field}.`))).toBe(true);
      }
    });

    if (operation.ifMatch) {
      test('asks for the version that was read, and refuses a stale one', async () => {
        const sample = await sampleOf();
        expect(await world.service.call(operation, sample.input, { ...sample, idempotencyKey: randomUUID() })).toMatchObject({ status: 428, problem: { code: 'PRECONDITION_REQUIRED' } });
        expect(await call(sample, { ifMatch: '"999999"' })).toMatchObject({ status: 412, problem: { code: 'STALE' } });
      });
    }

    if (operation.kind === 'query') {
      test('answers as the contract says', async () => expectAnswer(operation, await call(await sampleOf())));
    } else {
      test('answers as the contract says, and does it once however often it is sent', async () => {
        const sample = await sampleOf();
        const idempotencyKey = randomUUID();
        const first = await call(sample, { idempotencyKey });
        expectAnswer(operation, first);
        const effects = await effectsIn(world.service);
        expect(await call(sample, { idempotencyKey })).toEqual(first);
        expect(await effectsIn(world.service)).toEqual(effects);
        const other = otherThan(operation, sample.input);
        if (other && !operation.anonymousWhen?.(operation.input.parse(sample.input))) {
          expect(await call(sample, { idempotencyKey, input: other })).toMatchObject({ status: 422, problem: { code: 'IDEMPOTENCY_BODY_DIFFERS' } });
          expect(await effectsIn(world.service)).toEqual(effects);
        }
      });
    }
  });
}

/** Status and shape are the contract's; nothing beyond it gets out. */
function expectAnswer(operation: Operation, answer: Answer<Operation>): void {
  expect(answer).toMatchObject({ status: operation.success ?? 200 });
  expect(operation.output.parse(answer.body)).toEqual(answer.body);
}

/** People and systems whose roles do not give the permission. */
function strangersTo({ allow }: Operation): Actor[] {
  if (!(allow in permissions)) return [];
  const table: Partial<Record<Role, unknown>> = permissions[allow as keyof typeof permissions];
  const client: Actor = { id: 'client-without-grants', kind: 'client', language: 'en', grants: [] };
  const lacking = (Object.keys(roles) as Role[]).filter((role) => !table[role] && role !== 'department_system' && role !== 'resident');
  // Everybody who is logged in is a resident as well.
  return table.resident ? [client] : [client, person('resident', ''), ...lacking.map((role) => person(role, ''))];
}

/** What calls leave behind: events, and lines of the audit record. */
async function effectsIn(service: TestService): Promise<unknown> {
  const { rows } = await service.owner.query('select (select count(*) from platform.outbox) as events, (select count(*) from platform.audit) as audited');
  return rows[0];
}
