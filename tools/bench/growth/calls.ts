import type { Operation } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import { person, type TestService } from '@gongzhi/testkit/service';

type Actor = ReturnType<typeof person>;

/** One kind of call; each turn is about another matter, place or word. */
export interface Call {
  readonly name: string;
  readonly operation: Operation<any, any, any>;
  next(turn: number): { input: object; as: Actor };
}

interface Sampled {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly contact: string;
}

/** Narrow queues are short at the smallest size, so their pages are, at every size. */
const narrow = 5;
const wide = 20;

/** The calls that are compared, with something to ask about at this size. */
export async function callsOf(service: TestService, at: { now: Date; areas: readonly string[]; units: readonly string[] }): Promise<Call[]> {
  const { rows: some } = await service.owner.query<Sampled>(`select id, code, substring(description from '编号(\\d+)$')::int as number, reporter_contact as contact
    from matter where county = '500235' and code like 'GZ%' and description like '%编号%' order by md5(id::text) limit 400`);
  const pick = <T>(values: readonly T[], turn: number): T => values[turn % values.length]!;
  const countyClerk = person('window_clerk', '500235');
  const townships = [...new Set(at.areas.filter((area) => area.startsWith('500235')).map((area) => area.slice(0, 9)))];
  const clerks = townships.map((area) => person('window_clerk', area));
  const officers = at.units.slice(0, 40).map((unit) => person('department_officer', '', { units: [unit], id: `${unit}/0` }));
  const reporters = Array.from({ length: 20 }, (_, index) => person('resident', '', { id: `reporter-${index}` }));

  const queue = async (name: string, whose: string, who: readonly Actor[], sort: string, limit: number): Promise<Call[]> => {
    const call = (label: string, cursors: readonly (string | undefined)[]): Call => ({
      name: `${name} of ${whose} by ${sort}, ${label} ${limit}`, operation: casework.queues.list,
      next: (turn) => ({ as: pick(who, turn), input: { queue: name, sort, limit, ...(pick(cursors, turn) ? { cursor: pick(cursors, turn) } : {}) } }),
    });
    const deep = await Promise.all(who.map((as) => halfWay(service, { queue: name, sort }, as, at.now)));
    return [call('first', who.map(() => undefined)), call('deep', deep)];
  };
  const search = (name: string, operation: Call['operation'], as: Actor, input: (turn: number) => object): Call => ({ name: `search ${name}`, operation, next: (turn) => ({ as, input: { limit: wide, ...input(turn) } }) });

  return [
    { name: 'read a matter', operation: casework.matters.get, next: (turn) => ({ as: countyClerk, input: { id: pick(some, turn).id } }) },
    { name: 'read a whole file', operation: casework.matters.file, next: (turn) => ({ as: countyClerk, input: { id: pick(some, turn).id } }) },
    { name: 'open a matter', operation: casework.matters.open, next: (turn) => ({ as: pick(reporters, turn), input: { kind: 'need', area: pick(at.areas, turn * 7), title: '路灯不亮', description: '小区东门路灯坏了三天' } }) },
    ...(await queue('my-area', 'a county', [countyClerk], 'due', wide)), ...(await queue('my-area', 'a county', [countyClerk], 'received', wide)),
    ...(await queue('my-area', 'a county', [countyClerk], '-received', wide)), ...(await queue('my-area', 'the country', [person('window_clerk', '')], 'due', wide)),
    ...(await queue('my-area', 'a township', clerks, 'due', narrow)), ...(await queue('my-area', 'a township', clerks, '-received', narrow)),
    ...(await queue('overdue', 'a county', [countyClerk], 'due', wide)), ...(await queue('due-today', 'a county', [countyClerk], 'due', 1)),
    ...(await queue('my-unit', 'a unit', officers, 'due', narrow)), ...(await queue('my-unit', 'a unit', officers, '-received', narrow)),
    ...(await queue('mine', 'an officer', officers, '-received', narrow)), ...(await queue('reported', 'a resident', reporters, '-received', 2)),
    search('by code', casework.search.matters, countyClerk, (turn) => ({ code: pick(some, turn).code })),
    search('by a word that is rare', casework.search.matters, countyClerk, (turn) => ({ text: `编号 ${pick(some, turn).number}` })),
    search('by words that are frequent', casework.search.matters, countyClerk, (turn) => ({ text: pick(['路灯不亮', '邻里噪声', '占道经营', '漏水维修'], turn) })),
    search('by frequent words, in a township', casework.search.matters, clerks[0]!, (turn) => ({ text: pick(['路灯不亮', '邻里噪声', '占道经营', '漏水维修'], turn), limit: narrow })),
    search('by contact', casework.search.persons, countyClerk, (turn) => ({ person: pick(some, turn).contact })),
  ];
}

/** A cursor in the middle of a queue, made as the service makes them; undefined when the queue is shorter than two pages. */
async function halfWay(service: TestService, { queue, sort }: { queue: string; sort: string }, as: Actor, now: Date): Promise<string | undefined> {
  const answer = await service.call(casework.queues.list, { queue: queue as 'mine', sort: sort as 'due', limit: 1 }, { as, at: now.toISOString() });
  const first = answer.body.items[0];
  if (!first) return undefined;
  const grant = as.grants[0];
  const [column, value] = queue === 'reported' ? ['reporter_id', as.id] : queue === 'mine' ? ['handler_id', as.id] : queue === 'my-unit' ? ['unit_id', grant!.units[0]] : ['area', `${grant!.area}%`];
  const open = sort === 'due' ? 'and ended_at is null and due_at is not null' : '';
  const order = sort === 'due' ? 'due_at, id' : 'id';
  const span = queue === 'overdue' ? `and due_at <= '${now.toISOString()}'` : queue === 'due-today' ? `and due_at > '${now.toISOString()}' and due_at <= '2026-03-05T16:00:00Z'` : '';
  const { rows } = await service.owner.query<{ id: string; due: string }>(
    `with ordered as (select id, due_at::text as due, row_number() over (order by ${order}) as n, count(*) over () as total from matter where ${column}::text like $1 ${open} ${span})
     select id, due from ordered where n = total / 2 limit 1`, [value]);
  return rows[0] && service.engine.cursors.encode([`queues/${queue}/${sort}`, sort === 'due' ? rows[0].due : null, rows[0].id]);
}
