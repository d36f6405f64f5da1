import fc from 'fast-check';
import type { Documented, Route } from './documented.fixture.ts';

/** A JSON schema, as far as requests are made from it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A request somebody might send, well meant or not. */
export interface Request {
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Things people and programs put where something else was meant. */
const nonsense = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', '0', -1, 0, 1e308, 2 ** 53, true, [], {}, 'null', '\u0000', '\ud800', "'; drop table matter; --", '../../etc/passwd', '%00', '${x}', '<b>', 'GZ', '9999-99-99', '2026-02-30', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '王'.repeat(301)),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Requests for an operation, made from its published schemas: some as asked for, most with something wrong in them. */
export function requestsFor({ api }: Documented, { template, operation }: Route, known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<Request> {
  const parameters = (operation.parameters ?? []).filter(({ in: place }) => place === 'path' || place === 'query') as { name: string; in: string; schema: Schema; required?: boolean }[];
  const input = operation.requestBody?.content['application/json']?.schema as Schema | undefined;
  const values = fc.record(Object.fromEntries(parameters.map(({ name, schema, in: place, required }) => {
    const usual = known[name] ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom<unknown>(...known[name]) }, { weight: 1, arbitrary: valuesOf(api, schema, known) }) : valuesOf(api, schema, known);
    const sent = fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: nonsense });
    return [name, place === 'path' || required ? sent : fc.option(sent, { nil: undefined, freq: 2 })];
  })));
  const body = input ? fc.oneof({ weight: 9, arbitrary: valuesOf(api, input, known) }, { weight: 1, arbitrary: nonsense }) : fc.constant(undefined);
  const headers = fc.record({
    'if-match': fc.constantFrom('*', '"1"', '"2"', 'W/"1"', 'x', ''),
    'idempotency-key': fc.oneof({ weight: 9, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom('', 'a b', 'k'.repeat(201)) }),
    'access-reason': fc.constantFrom('inspection', '%E6%A3%80%E6%9F%A5', '%', ''),
    'accept-language': fc.constantFrom('en', 'zh-CN', 'fr', '*', ';;;q=x'),
  });
  return fc.record({ values, body, headers }).map((made) => ({ path: pathOf(template, parameters, made.values), body: made.body, headers: made.headers }));
}

function pathOf(template: string, parameters: readonly { name: string; in: string }[], values: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown): string => encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed());
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => text(values[name]) || '%20');
  const query = parameters.filter(({ name, in: place }) => place === 'query' && values[name] !== undefined).map(({ name }) => `${name}=${text(values[name])}`);
  return query.length ? `${path}?${query.join('&')}` : path;
}

/** Values a schema asks for; now and then what it forbids. */
function valuesOf(api: Documented['api'], schema: Schema, known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<unknown> {
  if (schema.$ref) return valuesOf(api, api.components.schemas[schema.$ref.split('/').at(-1)!] as Schema, known);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(api, choice, known)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return objects(api, schema, known);
    case 'array':
      return fc.array(valuesOf(api, schema.items ?? {}, known), { minLength: Math.min(schema.minItems ?? 0, 3), maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case 'integer':
      return fc.oneof({ weight: 4, arbitrary: fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100, 2 ** 31 - 1) }) }, { weight: 1, arbitrary: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }) });
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'string':
      return strings(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objects(api: Documented['api'], schema: Schema, known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([name, property]): [string, fc.Arbitrary<unknown>] => {
    const usual = known[name] ? fc.constantFrom<unknown>(...known[name]) : valuesOf(api, property, known);
    const sent = fc.oneof({ weight: 14, arbitrary: usual }, { weight: 1, arbitrary: nonsense });
    return [name, schema.required?.includes(name) ? fc.option(sent, { nil: undefined, freq: 30 }) : fc.option(sent, { nil: undefined })];
  });
  const described = fc.record(Object.fromEntries(entries));
  return fc.oneof({ weight: 14, arbitrary: described }, { weight: 1, arbitrary: described.chain((value) => fc.record({ surplus: nonsense }).map((more) => ({ ...value, ...more }))) });
}

function strings({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date-time') return moments;
  if (format === 'date') return moments.map((moment) => moment.slice(0, 10));
  const text = fc.string({ unit: fc.constantFrom(...'云阳县 residents\'%_\\"江 1'), minLength, maxLength: Math.min(maxLength, minLength + 40) });
  return pattern ? fc.oneof({ weight: 3, arbitrary: fc.stringMatching(new RegExp(pattern)) }, { weight: 1, arbitrary: text }) : text;
}
