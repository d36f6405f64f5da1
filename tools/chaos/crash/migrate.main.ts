/** Brings a database up to date as an upgrade does; its order is the environment's MIGRATE, so that it can be killed half-way. */
import { prepareDatabase } from '@gongzhi/platform/database';

await prepareDatabase(JSON.parse(process.env['MIGRATE']!));
