import { expect, test } from '@jest/globals';
import { createEventReader, type StreamedEvent } from './events.ts';

test('events come whole, however the stream is cut; beats are none', () => {
  const seen: StreamedEvent[] = [];
  const read = createEventReader((event) => seen.push(event));
  const text = 'retry: 1000\n\n: beat\n\nid: 1\nevent: a.b.v1\ndata: {"x":"1: 2"}\n\nevent: reset\ndata: {}\n\nid: 2\n';
  for (const character of text) read(character);
  expect(seen).toEqual([{ id: '1', type: 'a.b.v1', data: '{"x":"1: 2"}' }, { id: undefined, type: 'reset', data: '{}' }]);
});
