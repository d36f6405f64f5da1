/** Brings a database up to date as an upgrade does, by an order on its standard input: a process of its own, so that it can be killed half-way. */
import { prepareDatabase } from '@gongzhi/platform/database';
import { readFileSync } from 'node:fs';

await prepareDatabase(JSON.parse(readFileSync(0, 'utf8')));
