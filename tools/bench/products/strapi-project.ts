import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fields, type FieldType } from './collection.ts';

const types: Record<FieldType, string> = { string: 'string', text: 'text', integer: 'integer', float: 'float', boolean: 'boolean', moment: 'datetime', uuid: 'string', json: 'json' };

const contentType = {
  kind: 'collectionType', collectionName: 'matters', info: { singularName: 'matter', pluralName: 'matters', displayName: 'Matter' }, options: { draftAndPublish: false },
  attributes: Object.fromEntries(fields.map(({ name, type, required }) => [name, { type: types[type], ...(required ? { required } : {}) }])),
};

const core = (maker: string): string => `module.exports = require('@strapi/strapi').factories.${maker}('api::matter.matter');\n`;

/** A logged in person may open, read and list matters. */
const bootstrap = `module.exports = {
  async bootstrap({ strapi }) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
    for (const action of ['create', 'find', 'findOne'].map((name) => 'api::matter.matter.' + name)) {
      const permissions = strapi.db.query('plugin::users-permissions.permission');
      if (!(await permissions.findOne({ where: { action, role: role.id } }))) await permissions.create({ data: { action, role: role.id } });
    }
  },
};
`;

const projectFiles = (): Record<string, string> => ({
  'config/database.js': `module.exports = ({ env }) => ({ connection: { client: 'postgres', connection: { host: '127.0.0.1', port: env.int('DB_PORT'), database: env('DB_NAME'), user: env('DB_USER'), password: env('DB_PASSWORD') }, pool: { min: 2, max: 10 } } });\n`,
  'config/server.js': `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: [env('SECRET')] }, logger: { updates: { enabled: false }, startup: { enabled: false } } });\n`,
  'config/admin.js': `module.exports = ({ env }) => ({ serveAdminPanel: false, auth: { secret: env('SECRET') }, apiToken: { salt: env('SECRET') }, transfer: { token: { salt: env('SECRET') } } });\n`,
  'config/plugins.js': `module.exports = ({ env }) => ({ 'users-permissions': { config: { jwtSecret: env('SECRET'), jwt: { expiresIn: '1d' } } } });\n`,
  'config/middlewares.js': `module.exports = ['errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'].map((name) => 'strapi::' + name);\n`,
  'src/index.js': bootstrap,
  'src/api/matter/content-types/matter/schema.json': `${JSON.stringify(contentType, null, 2)}\n`,
  'src/api/matter/controllers/matter.js': core('createCoreController'),
  'src/api/matter/services/matter.js': core('createCoreService'),
  'src/api/matter/routes/matter.js': core('createCoreRouter'),
  'public/uploads/.gitkeep': '',
});

/** Writes the project that Strapi runs: its settings, one content type with our fields, one role's permissions. */
export function writeStrapiProject(home: string): void {
  for (const [path, text] of Object.entries(projectFiles())) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
}
