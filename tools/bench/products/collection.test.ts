import { expect, test } from '@jest/globals';
import { fields, indexes, listed, newMatter } from './collection.ts';

const names = fields.map(({ name }) => name);

test('what a client sends to open a matter has every field that must be there, and no field there is not', () => {
  const sent = Object.keys(newMatter({ kind: 'need', area: '500235001001', title: '路灯不亮', description: '坏了三天' }));
  expect(fields.filter(({ required, name }) => required && !sent.includes(name))).toEqual([]);
  expect(sent.filter((name) => !names.includes(name))).toEqual([]);
});

test('lists and indexes know only fields there are', () => {
  expect(listed.filter((name) => !names.includes(name))).toEqual([]);
  const columns = indexes('key').flatMap((index) => /^\(([^)]*)\)/.exec(index)![1]!.split(', ')).filter((name) => name !== 'key');
  expect(columns.filter((name) => !names.includes(name))).toEqual([]);
});
