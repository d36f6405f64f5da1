import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSources, root } from './source-files.ts';

/** An environment variable that a source reads. */
export interface Variable {
  readonly name: string;
  /** As written in the source; undefined when there is none, or the source leaves it to others. */
  readonly standard?: string | undefined;
}

const name = '([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)';
/** A field of a schema: `PORT: z.coerce.number()...default(8080)`. */
const field = new RegExp(`^\\s+${name}: (?:z\\.|flag\\b)(.*)`, 'gm');
/** `process.env.PORT`, `environment['PORT']`, with what is taken otherwise. */
const access = new RegExp(`\\b(?:process\\.env|environment)(?:\\.|\\[')${name}\\b(?:'\\])?(?: \\?\\? (?:'([^']*)'|(\\d+)))?`, 'g');
/** `const { DATA_DIR = '.data' } = process.env` */
const destructured = /\{([^{}]*)\} = process\.env/g;

/** The machine's own, and what programs are told by those who start them. */
const foreign = new Set(['PATH']);
const told = /\/fixtures\/|\.fixture\.ts$|^tools\/bench\/.*\/reference-|\.k6\.ts$/;

/** Every environment variable the sources read, once for each place. */
export async function readVariables(): Promise<Variable[]> {
  const variables: Variable[] = [];
  for (const { path } of await readSources()) {
    if (told.test(path)) continue;
    const text = await readFile(join(root, path), 'utf8');
    for (const [, variable, rest] of text.matchAll(field)) variables.push({ name: variable!, standard: /\.default\('?([^')]*)'?\)/.exec(rest!)?.[1] });
    for (const [, variable, words, number] of text.matchAll(access)) variables.push({ name: variable!, standard: words ?? number });
    for (const [, list] of text.matchAll(destructured)) variables.push(...list!.split(',').map((part) => ({ name: part.split(/[=:]/)[0]!.trim() })));
  }
  return variables.filter((variable) => !foreign.has(variable.name));
}
