import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { manifestOf, zipOf } from './zip.ts';

const entries = [
  { name: '案卷/时间线.json', content: Buffer.from('{}') },
  { name: '2', content: Buffer.from('b'.repeat(5000)) },
  { name: '1', content: Buffer.alloc(0) },
];

describe('archives of case files', () => {
  test('the same content gives the same bytes, in the order given, with UTF-8 names', () => {
    const zip = zipOf(entries);
    expect(zipOf(entries)).toEqual(zip);
    const names = [...Buffer.from(zip).toString('latin1').matchAll(/PK\x01\x02/g)].map(({ index }) => {
      const at = index as number;
      const bytes = Buffer.from(zip);
      return bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    });
    expect(names).toEqual(entries.map(({ name }) => name));
    expect(Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, content]) => [name, Buffer.from(content)]))).toEqual(Object.fromEntries(entries.map(({ name, content }) => [name, content])));
  });

  test('the manifest lists size and hash of each entry', () => {
    expect(JSON.parse(manifestOf(entries)).entries[1]).toEqual({ name: '2', size: 5000, sha256: createHash('sha256').update('b'.repeat(5000)).digest('hex') });
  });

  test('one hash over all of them is that of what sha256sum prints', () => {
    const printed = entries.map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`).join('');
    expect(JSON.parse(manifestOf(entries)).sha256).toBe(createHash('sha256').update(printed).digest('hex'));
  });

  test.each(['../a', '/a', 'a//b', 'C:a', 'a\\b', 'a/.', ''])('the name %p is not taken', (name) => {
    expect(() => zipOf([{ name, content: Buffer.alloc(1) }])).toThrow('relative paths');
  });

  test('a name twice is not taken', () => {
    expect(() => zipOf([entries[0], entries[0]] as typeof entries)).toThrow('each once');
  });
});
