import { must, unusable } from './unusable.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const properties = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Document properties, known by their root: emptied whole, with author, company, manager, titles, times and custom fields. */
const emptied: readonly (readonly [root: RegExp, content: string])[] = [
  [/<(?:[\w.-]+:)?coreProperties[\s>/]/, `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`],
  [/<(?:[\w.-]+:)?Properties\s[^>]*\/extended-properties/, `${declaration}<Properties xmlns="${properties}/extended-properties"/>`],
  [/<(?:[\w.-]+:)?Properties\s[^>]*\/custom-properties/, `${declaration}<Properties xmlns="${properties}/custom-properties"/>`],
];

type Rule = readonly [part: RegExp, clean: (xml: string) => string];

/** Empties these attributes, whatever their prefix; text that looks like one stays. */
const withoutValues = (...names: string[]): Rule[1] => {
  const attribute = new RegExp(`(\\s(?:[\\w.-]+:)?(?:${names.join('|')})\\s*=\\s*)(?:"[^"]*"|'[^']*')`, 'g');
  return (xml) => xml.replace(/<[\w][^<]*?>/g, (tag) => tag.replace(attribute, '$1""'));
};
const without = (found: RegExp, kept = ''): Rule[1] => (xml) => xml.replace(found, kept);
const rels = /\.rels$/i;

/** Who wrote, where it was kept, what it was printed on. */
const rules: readonly Rule[] = [
  [/^word\//i, withoutValues('author', 'initials', 'userId', 'providerId')],
  [/^ppt\/(?:commentAuthors|authors)\.xml$/i, withoutValues('name', 'initials', 'userId', 'providerId')],
  [/^xl\/persons\//i, withoutValues('displayName', 'userId', 'providerId')],
  [/^xl\/comments/i, without(/(<(?:[\w.-]+:)?author(?:\s[^>]*)?>)[^<]*(?=<\/)/g, '$1')],
  [/^xl\/workbook\.xml$/i, withoutValues('userName')],
  [/^xl\/workbook\.xml$/i, without(/<(?:[\w.-]+:)?absPath\s[^>]*\/>/g)],
  [/^xl\/worksheets\//i, without(/(<(?:[\w.-]+:)?pageSetup\s[^>]*?)\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')/g, '$1')],
  [rels, without(/<(?:[\w.-]+:)?Relationship\s[^>]*(?:printerSettings\d*\.bin|docProps\/thumbnail\.)[^>]*?\/>/gi)],
  // A template's path names its owner's folder; it would also be fetched when the file is opened.
  [rels, without(/<(?:[\w.-]+:)?Relationship\s[^>]*\/attachedTemplate["'][^>]*?\/>/gi)],
  [/^word\/settings\.xml$/i, without(/<(?:[\w.-]+:)?attachedTemplate\s[^>]*?\/>/g)],
];

/** An XML part without its authors. XML that is not UTF-8, defines entities or declares macros is not taken. */
export function cleanPart(name: string, content: Uint8Array): Uint8Array {
  const text = decoded(content).replace(/<!--[\s\S]*?-->/g, '');
  must(!/<!(?:DOCTYPE|ENTITY)/i.test(text));
  if (name === '[Content_Types].xml' || rels.test(name)) must(!/macroEnabled|vbaProject/i.test(text));
  const whole = name.includes('/') ? emptied.find(([root]) => root.test(text.slice(0, 2_000)))?.[1] : undefined;
  return new TextEncoder().encode(whole ?? rules.reduce((xml, [part, clean]) => (part.test(name) ? clean(xml) : xml), text));
}

function decoded(content: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    const encoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(text)?.[1] ?? 'utf-8';
    return /^(?:utf-8|us-ascii)$/i.test(encoding) && !text.includes('\0') ? text : unusable();
  } catch {
    return unusable();
  }
}
