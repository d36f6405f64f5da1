export { asyncApiDocument } from './asyncapi.ts';
export { catalogueOf } from './documents-refusals.ts';
export type { CataloguedRefusal } from './documents-refusals.ts';
export { openApiDocument } from './openapi.ts';
export { seeOff } from './see-off.ts';
