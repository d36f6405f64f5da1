import type pg from 'pg';

/** One service's database, seen past row security. */
export type Look = <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** The databases of the platform, by service. */
export type Databases = (service: string) => pg.Pool | pg.ClientBase;

/** Looks into a database, one question after the other: a single client answers no two at a time. */
export function lookInto(db: pg.Pool | pg.ClientBase): Look {
  let last: Promise<unknown> = Promise.resolve();
  return (text, values = []) => {
    const answer = last.then(() => db.query(text, [...values]));
    last = answer.catch(() => {});
    return answer.then(({ rows }) => rows as never);
  };
}
