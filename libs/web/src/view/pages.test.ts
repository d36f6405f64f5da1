import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPagesReader, type Page } from './pages.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 2));

/** A list of numbers, answered when it is let: pages of three, the second of them empty. */
function numbers(count: number) {
  let stamp = 'a';
  const waiting: (() => void)[] = [];
  const asked: (string | undefined)[] = [];
  const pages = [[0, 1, 2], [], ...Array.from({ length: Math.ceil(count / 3) - 1 }, (_, page) => [3, 4, 5].map((number) => number + page * 3))];
  return {
    asked,
    change: (next: string) => void (stamp = next),
    answer: () => waiting.splice(0).forEach((go) => go()),
    ask: (cursor: string | undefined): Promise<Page<string>> => {
      asked.push(cursor);
      const page = Number(cursor ?? 0);
      return new Promise((resolve) => waiting.push(() => resolve({ items: pages[page]!.map((number) => `${stamp}${number}`), next: page + 1 < pages.length ? String(page + 1) : undefined })));
    },
    fail: (_: string | undefined): Promise<Page<string>> => Promise.reject(new Error('no connection')),
  };
}

async function answered(list: ReturnType<typeof numbers>, requests = 20): Promise<void> {
  for (let request = 0; request < requests; request += 1) {
    list.answer();
    await settled();
  }
}

describe('a paged list', () => {
  test('more reads past an empty page; asked twice at once it reads once', async () => {
    const list = numbers(9);
    const reader = createPagesReader<string>();
    reader.askWith(list.ask);
    await answered(list);
    expect(reader.read()).toEqual({ items: ['a0', 'a1', 'a2'], next: '1' });
    reader.more();
    reader.more();
    await answered(list);
    expect([reader.read().items, list.asked]).toEqual([['a0', 'a1', 'a2', 'a3', 'a4', 'a5'], [undefined, '1', '2']]);
  });

  test('a reload while more is read forgets neither', async () => {
    const list = numbers(9);
    const reader = createPagesReader<string>();
    reader.askWith(list.ask);
    await answered(list);
    reader.more();
    list.change('b');
    reader.reload();
    await answered(list);
    expect(reader.read().items).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5']);
  });

  test('more while a reload is read forgets neither', async () => {
    const list = numbers(9);
    const reader = createPagesReader<string>();
    reader.askWith(list.ask);
    await answered(list);
    list.change('b');
    reader.reload();
    reader.more();
    await answered(list);
    expect(reader.read().items).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5']);
  });

  test('a failure keeps what was read, and is over when reading succeeds', async () => {
    const list = numbers(3);
    const reader = createPagesReader<string>();
    reader.askWith(list.ask);
    await answered(list);
    reader.askWith(list.fail);
    await settled();
    expect([reader.read().items?.length, reader.read().error]).toEqual([3, new Error('no connection')]);
    reader.askWith(list.ask);
    await answered(list);
    expect(reader.read().error).toBeUndefined();
  });

  test('whatever is asked in whatever order, one request is under way, and in the end all that was asked for is there and current', async () => {
    const step = fc.constantFrom('more', 'reload', 'change', 'answer');
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const list = numbers(30);
      const reader = createPagesReader<string>();
      let [underWay, most] = [0, 0];
      reader.askWith(async (cursor) => {
        most = Math.max(most, (underWay += 1));
        return list.ask(cursor).finally(() => (underWay -= 1));
      });
      let least = 1;
      for (const [at, one] of steps.entries()) {
        if (one === 'more') {
          if (reader.read().next !== undefined) least = reader.read().items!.length + 1;
          reader.more();
        } else if (one === 'change') list.change(String.fromCharCode(98 + at));
        else if (one === 'answer') {
          list.answer();
          await settled();
        } else reader.reload();
      }
      reader.reload();
      await answered(list, 30);
      const { items = [] } = reader.read();
      const stamp = items[0]![0]!;
      expect([most, items]).toEqual([1, items.map((_, number) => `${stamp}${number}`)]);
      expect(items.length).toBeGreaterThanOrEqual(least);
      const last = steps.findLastIndex((one) => one === 'change');
      expect(stamp).toBe(last < 0 ? 'a' : String.fromCharCode(98 + last));
    }), { numRuns: 30 });
  }, 60_000);
});
