import { glob, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One TypeScript source and what it imports. */
export interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  /** Directory of the package it belongs to: `libs/platform`. */
  readonly home: string;
  readonly test: boolean;
  readonly imports: readonly string[];
  /** Imports that remain when the types are stripped. */
  readonly runtimeImports: readonly string[];
}

/** A package of the workspace with its tags. */
export interface Package {
  readonly directory: string;
  readonly name: string;
  /** `app`, `platform`, ...: the tag that decides what it may import. */
  readonly type: string | undefined;
}

/** Every package of the workspace. */
export async function readPackages(): Promise<Package[]> {
  const packages: Package[] = [];
  for await (const path of glob(['apps/*/package.json', 'libs/*/package.json', 'tools/package.json'], { cwd: root })) {
    const { name, nx } = JSON.parse(await readFile(join(root, path), 'utf8')) as { name: string; nx?: { tags?: string[] } };
    const type = nx?.tags?.find((tag) => tag.startsWith('type:'))?.slice('type:'.length);
    packages.push({ directory: dirname(path), name, type });
  }
  return packages;
}

/** Every TypeScript source of the workspace. */
export async function readSources(): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  for await (const path of glob('{apps,libs,tools}/**/*.{ts,tsx}', { cwd: root, exclude: (name) => name.includes('node_modules') })) {
    const text = await readFile(join(root, path), 'utf8');
    sources.push({
      path,
      home: /^(tools|(?:apps|libs)\/[^/]+)/.exec(path)![1]!,
      test: /\.(test|fixture)\.tsx?$/.test(path) || /\/(fixtures|samples)\//.test(path),
      imports: importsIn(text),
      runtimeImports: importsIn(text.replace(/^(?:import|export) type [^;]+;/gm, '')),
    });
  }
  return sources;
}

const importsIn = (text: string): string[] => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** Where a relative import leads, from the root of the repository. */
export const resolveRelative = (from: string, specifier: string): string => relative(root, join(root, dirname(from), specifier));
