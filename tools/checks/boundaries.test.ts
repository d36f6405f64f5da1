import { beforeAll, describe, expect, test } from '@jest/globals';
import { isBuiltin } from 'node:module';
import { readPackages, readSources, resolveRelative, type Package, type SourceFile } from './source-files.ts';

/** What may import what, by the tag `type:`. Tests and seeds may use the testkit too. An app is open to tools where its package.json exports something. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  domain: ['contracts'],
  platform: ['contracts'],
  app: ['platform', 'domain', 'contracts'],
  web: ['web', 'domain', 'contracts'],
  testkit: ['platform', 'domain', 'contracts'],
  e2e: ['testkit', 'platform', 'domain', 'contracts'],
  tools: ['app', 'testkit', 'platform', 'domain', 'contracts'],
};
const browserSafe = ['contracts', 'domain', 'web'];

let packages: Package[];
let sources: SourceFile[];
beforeAll(async () => {
  [packages, sources] = await Promise.all([readPackages(), readSources()]);
});

const packageOf = (specifier: string): Package | undefined => packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
const homeOf = (source: SourceFile): Package => packages.find(({ directory }) => directory === source.home)!;
const isSeed = ({ path }: SourceFile): boolean => /^apps\/\w+\/src\/seed[./]/.test(path);
const offences = (find: (source: SourceFile) => readonly string[]): string[] => sources.flatMap((source) => find(source).map((specifier) => `${source.path} -> ${specifier}`));

describe('module boundaries', () => {
  test('every package says of which type it is', () => {
    expect(packages.filter(({ type }) => !type || !(type in arrows)).map(({ directory }) => directory)).toEqual([]);
  });

  test('packages import each other along the arrows only', () => {
    expect(offences((source) => {
      const from = homeOf(source);
      const allowed = [...arrows[from.type!]!, ...(source.test || isSeed(source) ? ['testkit'] : [])];
      return source.imports.filter((specifier) => {
        const to = packageOf(specifier);
        return to && to !== from && !allowed.includes(to.type!);
      });
    })).toEqual([]);
  });

  test('nobody reaches into another package by a relative path', () => {
    expect(offences((source) => source.imports.filter((specifier) => specifier.startsWith('.') && !resolveRelative(source.path, specifier).startsWith(`${source.home}/`)))).toEqual([]);
  });

  test('what browsers run imports nothing of Node', () => {
    expect(offences((source) => (browserSafe.includes(homeOf(source).type!) && !source.test ? source.imports.filter((specifier) => isBuiltin(specifier)) : []))).toEqual([]);
  });

  test('the sources were found', () => {
    expect(sources.length).toBeGreaterThan(100);
  });
});

test('no file imports itself by way of others, types apart', () => {
  const graph = new Map(sources.map((source) => [source.path, source.runtimeImports.filter((specifier) => specifier.startsWith('.')).map((specifier) => resolveRelative(source.path, specifier))]));
  expect(cyclesIn(graph)).toEqual([]);
});

/** Paths that lead back to where they began, one for each way round that a depth-first walk meets. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
