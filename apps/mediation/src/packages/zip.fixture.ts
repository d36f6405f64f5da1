import { expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { Mediation } from '../mediation.fixture.ts';

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Opens a stored archive and checks it against its manifest: each part's name, size and hash, nothing beside them, and the hash over all. */
export async function openZip({ service }: Mediation, file: { key: string; sha256: string; size: number }): Promise<Record<string, string>> {
  const content = await service.engine.files.read(file.key);
  expect({ sha256: sha256(content), size: content.byteLength }).toEqual({ sha256: file.sha256, size: file.size });
  const parts = unzipSync(content);
  const manifest = JSON.parse(strFromU8(parts['manifest.json']!)) as { entries: { name: string; size: number; sha256: string }[]; sha256: string };
  expect([...manifest.entries.map(({ name }) => name), 'manifest.json']).toEqual(Object.keys(parts));
  for (const entry of manifest.entries) expect(entry).toEqual({ name: entry.name, size: parts[entry.name]!.byteLength, sha256: sha256(parts[entry.name]!) });
  expect(manifest.sha256).toBe(sha256(manifest.entries.map((entry) => `${entry.sha256}  ${entry.name}\n`).join('')));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, name.endsWith('.pdf') ? 'PDF' : strFromU8(bytes)]));
}
