import type pg from 'pg';

/** One service's database, seen past row security. */
export type Look = <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** The databases of the platform, by service. */
export type Databases = (service: string) => pg.Pool | pg.ClientBase;

export const lookInto = (db: pg.Pool | pg.ClientBase): Look => async (text, values = []) => (await db.query(text, [...values])).rows as never;
