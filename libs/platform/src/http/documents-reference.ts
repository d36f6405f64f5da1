import { eventsOf, operationsOf, roles, say, type EventDefinition, type Language, type Operation, type Role, type ServiceContract } from '@gongzhi/contracts';
import { html, prose, type Html } from './documents-html.ts';
import { labels, page, reaches } from './documents-page.ts';
import { fieldsOf, fieldTable, typeText, type Schema } from './documents-schema.ts';
import { introduction, openApiDocument } from './openapi.ts';
import { permissionOf, tagOf } from './openapi-operation.ts';

/** The part of an OpenAPI operation that the page shows. */
interface Described {
  readonly parameters?: readonly { $ref?: string; name?: string; in?: string; required?: boolean; schema?: Schema; description?: string }[];
  readonly requestBody?: { content: Readonly<Record<string, { schema: Schema }>> };
  readonly responses: Readonly<Record<string, { description: string; content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

/** `/docs`: every operation with its fields, answers and who may call it; every schema; every event. Made from the OpenAPI document. */
export function referencePage(contracts: readonly ServiceContract[], language: Language, publicUrl: string): string {
  const document = openApiDocument(contracts, { publicUrl });
  const operations = contracts.flatMap(operationsOf).filter((operation) => operation.http);
  const tags = [...new Set(operations.map(tagOf))];
  const described = (operation: Operation): Described => {
    const [method = '', path = ''] = operation.http!.split(' ');
    return (document.paths as unknown as Record<string, Record<string, Described>>)[path]![method.toLowerCase()]!;
  };
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>).sort(([a], [b]) => (a < b ? -1 : 1));
  const headers = (document.components?.parameters ?? {}) as Readonly<Record<string, { name: string; required?: boolean; schema: Schema; description?: string }>>;
  const events = contracts.flatMap(eventsOf);

  const body = html`
${introduction.map((paragraph) => html`<p>${prose(paragraph[language])}</p>`)}
${tags.map((tag) => html`<section><h2 id="${tag}">${tag}</h2>${operations.filter((operation) => tagOf(operation) === tag).map((operation) => article(operation, described(operation), headers, language))}</section>`)}
<section><h2 id="events">${labels.events[language]}</h2><p><a href="/asyncapi.json">AsyncAPI</a> · <code>GET /v1/stream</code></p>${events.map((event) => eventArticle(event, language))}</section>
<section><h2 id="schemas">${labels.schemas[language]}</h2>${schemas.map(([name, schema]) => html`<article id="schema-${name}"><h3>${name}</h3>${schemaBody(schema, language)}</article>`)}</section>`;
  return page({ language, title: labels.reference, path: '/docs', menu: menuOf(tags, operations, language), body });
}

function menuOf(tags: readonly string[], operations: readonly Operation[], language: Language): Html {
  return html`<nav class="menu" aria-label="${labels.reference[language]}">${tags.map((tag) => html`
<details><summary><h2>${tag}</h2></summary><ul>${operations.filter((operation) => tagOf(operation) === tag).map((operation) => html`<li><a href="#${operation.name}">${operation.summary[language]}</a></li>`)}</ul></details>`)}
<ul><li><a href="#events">${labels.events[language]}</a></li><li><a href="#schemas">${labels.schemas[language]}</a></li></ul></nav>`;
}

function article(operation: Operation, described: Described, headers: Readonly<Record<string, object>>, language: Language): Html {
  const [method = '', path] = operation.http!.split(' ');
  const words = { required: labels.required[language], personal: labels.personal[language] };
  const parameters = (described.parameters ?? []).map((parameter) => {
    const full = parameter.$ref ? (headers[parameter.$ref.split('/').pop()!] as typeof parameter) : parameter;
    return { name: full.name!, required: full.required === true, schema: { ...full.schema, description: full.description ?? full.schema?.description } as Schema };
  });
  const [mediaType, content] = Object.entries(described.requestBody?.content ?? {})[0] ?? [];
  return html`<article id="${operation.name}">
<h3>${operation.summary[language]}</h3>
<p><span class="method ${method}">${method}</span> <code>${path}</code></p>
${operation.description ? html`<p>${prose(operation.description)}</p>` : ''}
<p><span class="soft">${labels.who[language]}</span> ${whoMay(operation, language)}</p>
${operation.emits?.length ? html`<p><span class="soft">${labels.emits[language]}</span> ${operation.emits.map((event, at) => html`${at ? ', ' : ''}<a href="#${event.name}"><code>${event.name}</code></a>`)}</p>` : ''}
<details><summary>${labels.parameters[language]} (${parameters.length})</summary>${fieldTable(parameters, words)}</details>
${content && !isEmpty(content.schema) ? html`<h4>${labels.body[language]} · ${mediaType}</h4>${schemaBody(content.schema, language)}` : ''}
<h4>${labels.answers[language]}</h4>
<table><tbody>${Object.entries(described.responses).map(([status, response]) => html`<tr><td class="status">${status}</td><td>${answerOf(status, response, language)}</td></tr>`)}</tbody></table>
</article>`;
}

const isEmpty = (schema: Schema): boolean => schema.properties !== undefined && Object.keys(schema.properties).length === 0;

function answerOf(status: string, response: Described['responses'][string], language: Language): Html {
  if (status >= '400') return html`${response.description.split(', ').map((code, at) => html`${at ? ' ' : ''}<a href="/docs/errors?lang=${language}#${code}"><code>${code}</code></a>`)}`;
  const schema = Object.values(response.content ?? {})[0]?.schema;
  return schema ? (schema.properties ? schemaBody(schema, language) : typeText(schema)) : prose(response.description);
}

function schemaBody(schema: Schema, language: Language): Html {
  const note = schema.description ? html`<p class="note">${prose(schema.description)}</p>` : html``;
  const choices = (schema.oneOf ?? schema.anyOf)?.filter((choice) => choice.properties) ?? [];
  if (choices.length) return html`${note}${choices.map((choice) => schemaBody(choice, language))}`;
  if (!schema.properties) return html`${note}<p>${typeText(schema)}</p>`;
  return html`${note}${fieldTable(fieldsOf(schema), { required: labels.required[language], personal: labels.personal[language] })}`;
}

function whoMay(operation: Operation, language: Language): Html {
  if (operation.allow === 'public') return html`${labels.anyone[language]}`;
  if (operation.allow === 'signed-in') return html`${labels.signedIn[language]}`;
  const { allow, roles: holders = {} } = permissionOf(operation);
  return html`<code>${allow}</code> ${Object.entries(holders).map(([role, reach]) => html` <span class="tag">${say(roles[role as Role], language)} · ${reaches[reach]![language]}</span>`)}`;
}

function eventArticle(event: EventDefinition, language: Language): Html {
  return html`<article id="${event.name}"><h3>${event.summary[language]}</h3><p><code>${event.subject}</code></p>
<p><span class="soft">${labels.who[language]}</span> ${event.allow ? html`<code>${event.allow}</code>` : labels.servicesOnly[language]}</p></article>`;
}
