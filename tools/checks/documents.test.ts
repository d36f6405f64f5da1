import { beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readVariables, type Variable } from './environment-variables.ts';
import { root } from './source-files.ts';

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const metricNames = (text: string): string[] => [...text.matchAll(/\bgongzhi_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''));

let documents: string[];
let variables: Variable[];
beforeAll(async () => {
  documents = (await Array.fromAsync(glob(['*.md', 'docs/**/*.md'], { cwd: root }))).toSorted();
  variables = await readVariables();
});

test('the documents are there', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/operations.md', 'docs/principles.md', 'docs/glossary.md']));
});

test('links within the repository lead somewhere', async () => {
  const broken: string[] = [];
  for (const path of documents) {
    for (const [, target] of (await readFile(join(root, path), 'utf8')).matchAll(/\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (!existsSync(join(root, dirname(path), target!))) broken.push(`${path} -> ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test('commands that the documents name exist', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = documents.flatMap((path) => [...textOf(path).matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => ({ path, script: run ?? short! })));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  const programs = documents.flatMap((path) => [...textOf(path).matchAll(/\bnode (tools\/[\w/.-]+\.ts)/g)].map(([, program]) => program!));
  expect(programs.filter((program) => !existsSync(join(root, program)))).toEqual([]);
});

describe('the configuration table of the README', () => {
  const rows = [...textOf('README.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)` \| (?:`([^`]*)`)? ?\|/gm)].map(([, name, standard]) => ({ name: name!, standard }));

  test('names every environment variable the sources read, and no other', () => {
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...new Set(variables.map(({ name }) => name))].toSorted());
  });

  test('tells the defaults', () => {
    for (const { name, standard } of rows) {
      const defaults = variables.filter((variable) => variable.name === name && variable.standard !== undefined).map((variable) => variable.standard);
      if (defaults.length) expect({ name, standards: defaults }).toEqual({ name, standards: expect.arrayContaining([standard]) });
    }
  });
});

describe('the settings under infra', () => {
  test('use variables and metrics that exist', () => {
    const known = new Set(variables.map(({ name }) => name));
    const compose = textOf('infra/compose.yaml');
    const used = [...compose.matchAll(/^\s+([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name!);
    expect(used).toContain('OTEL_EXPORTER_OTLP_ENDPOINT');
    expect(used.filter((name) => !known.has(name) && name !== 'POSTGRES_PASSWORD')).toEqual([]);

    const metrics = new Set(metricNames(textOf('libs/platform/src/telemetry/metrics.ts')));
    expect([...metricNames(textOf('infra/alerts.yaml')), ...metricNames(textOf('docs/operations.md'))].filter((name) => !metrics.has(name))).toEqual([]);
  });

  test('start every service there is', () => {
    const compose = textOf('infra/compose.yaml');
    const entries = [...textOf('tools/launcher/services.ts').matchAll(/\{ name: '(\w+)'/g)].map(([, name]) => name!);
    expect(entries.filter((name) => !compose.includes(`apps/${name}/src/main.ts`))).toEqual([]);
  });
});
