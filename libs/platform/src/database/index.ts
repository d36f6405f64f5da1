export { prepareDatabase } from './prepare-database.ts';
export type { ServiceDatabase } from './prepare-database.ts';
export { openPool } from './pool.ts';
export { kyselyOf } from './connection.ts';
export { createCursors } from './cursor.ts';
export type { Cursors } from './cursor.ts';
