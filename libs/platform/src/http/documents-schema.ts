import { html, prose, type Html } from './documents-html.ts';

/** The part of JSON Schema that the contracts use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string;
  readonly contentMediaType?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly 'x-classification'?: string;
}

/** One field as a line of a table. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** The fields of an object; those of objects inside it get dotted names, `reporter.name`, as in problem documents. */
export function fieldsOf(schema: Schema, prefix = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = prefix + key;
    const inner = objectIn(field);
    const line = { name, required: schema.required?.includes(key) ?? false, schema: field };
    return inner ? [line, ...fieldsOf(inner.schema, name + inner.suffix)] : [line];
  });
}

/** An object written out in place: the field itself, the members of a list, or the part of it that is not null. */
function objectIn(schema: Schema): { schema: Schema; suffix: string } | undefined {
  if (schema.properties) return { schema, suffix: '.' };
  if (schema.items?.properties) return { schema: schema.items, suffix: '[].' };
  const choices = (schema.anyOf ?? schema.oneOf ?? []).filter((choice) => choice.properties);
  return choices.length === 1 ? { schema: choices[0]!, suffix: '.' } : undefined;
}

/** A schema in a few words: `string ≤ 100`, `Matter[]`, `a | b`. */
export function typeText(schema: Schema): Html {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()!;
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return html`${choices.map((choice, at) => html`${at ? ' | ' : ''}${typeText(choice)}`)}`;
  if (schema.allOf) return html`${schema.allOf.map((part, at) => html`${at ? ' & ' : ''}${typeText(part)}`)}`;
  if (schema.enum) return html`${schema.enum.map((value, at) => html`${at ? ' | ' : ''}<code>${value}</code>`)}`;
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (schema.items) return html`${typeText(schema.items)}[]${schema.maxItems === undefined ? '' : ` ≤ ${schema.maxItems}`}`;
  if (schema.contentMediaType) return html`file`;
  const type = schema.type === undefined ? 'any' : [schema.type].flat().join(' | ');
  return html`${schema.format ? `${type} (${schema.format})` : type}${limits(schema)}`;
}

function limits({ minLength, maxLength, minimum, maximum }: Schema): string {
  const [low, high] = [minLength ?? minimum, maxLength ?? maximum];
  if (low !== undefined && high !== undefined) return ` ${low}–${high}`;
  if (high !== undefined) return ` ≤ ${high}`;
  return low === undefined ? '' : ` ≥ ${low}`;
}

/** Fields as a table. */
export function fieldTable(fields: readonly Field[], labels: { required: string; personal: string }): Html {
  return html`<table class="fields"><tbody>${fields.map(({ name, required, schema }) => html`
<tr><th scope="row"><code>${name}</code>${required ? html` <span class="must" title="${labels.required}">*</span>` : ''}</th>
<td>${typeText(schema)}${schema.default === undefined ? '' : html` = <code>${JSON.stringify(schema.default)}</code>`}${
  isPersonal(schema) ? html` <span class="tag">${labels.personal}</span>` : ''}${
  schema.description ? html`<br><span class="note">${prose(schema.description)}</span>` : ''}</td></tr>`)}</tbody></table>`;
}

const isPersonal = (schema: Schema): boolean => schema['x-classification'] !== undefined || (schema.anyOf ?? []).some(isPersonal);
