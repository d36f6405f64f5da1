import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The published description of the API, as far as tests read it. */
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface DocumentedOperation {
  readonly operationId: string;
  /** Who may call it: a permission with the roles that have it. */
  readonly 'x-permission': { readonly allow: string; readonly roles?: Readonly<Record<string, string>> };
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string; readonly schema?: object; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>>;
}

/** An operation of the document with its place in it. */
export interface Route {
  readonly method: string;
  /** `/v1/matters/{id}/acceptance` */
  readonly template: string;
  readonly operation: DocumentedOperation;
}

/** The platform's own description of itself, and whether an answer keeps to it. */
export interface Documented {
  readonly api: OpenApi;
  readonly routes: readonly Route[];
  /** The operation a request goes to. */
  find(method: string, path: string): Route | undefined;
  /** What is wrong with an answer by the document; undefined when nothing is. */
  fault(route: Route, status: number, contentType: string, body: unknown): string | undefined;
}

/** Reads `/openapi.json` of a running platform. */
export async function readDocument(baseUrl: string): Promise<Documented> {
  const api = (await (await fetch(`${baseUrl}/openapi.json`)).json()) as OpenApi;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  // Types of the installed versions disagree about how the plugin is exported.
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema({ ...api, $id: 'openapi' });
  const routes = Object.entries(api.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), template, operation })),
  );
  const validators = new Map<string, ValidateFunction>();
  const pointer = (...steps: string[]) => steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

  return {
    api,
    routes,
    find: (method, path) => routes.filter((route) => route.method === method && patternOf(route.template).test(path)).toSorted((a, b) => variables(a) - variables(b))[0],
    fault({ method, template, operation }, status, contentType, body) {
      const response = operation.responses[status];
      if (!response) return `status ${status} is not documented`;
      const documented = Object.keys(response.content ?? {});
      const type = documented.find((one) => contentType.startsWith(one));
      // A download is of the type the file has.
      if (!type) return documented.includes('application/octet-stream') ? undefined : `${contentType} is not documented for ${status}`;
      if (!response.content![type]!.schema) return undefined;
      const at = `openapi#/${pointer('paths', template, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema')}`;
      const validate = validators.get(at) ?? ajv.compile({ $ref: at });
      validators.set(at, validate);
      return validate(body) ? undefined : ajv.errorsText(validate.errors);
    },
  };
}

const variables = ({ template }: Route): number => template.split('{').length;
const patternOf = (template: string): RegExp => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
