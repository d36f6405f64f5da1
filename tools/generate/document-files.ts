import { services } from '@gongzhi/contracts';
import { asyncApiDocument, openApiDocument } from '@gongzhi/platform/http';
import { errorsDocument } from './errors-document.ts';
import { mapDocument } from './map-document.ts';

/** Where `npm start` serves; the document served elsewhere names its own address. */
const publicUrl = 'http://127.0.0.1:8080';

/** Documents made from the contracts, by path. */
export async function documentFiles(): Promise<Map<string, string>> {
  const json = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
  return new Map([
    ['docs/generated/openapi.json', json(openApiDocument(services, { publicUrl }))],
    ['docs/generated/asyncapi.json', json(asyncApiDocument(services, { publicUrl }))],
    ['docs/generated/errors.md', errorsDocument(services)],
    ['docs/generated/map.md', mapDocument(services)],
  ]);
}
