import { must } from './unusable.ts';

const notText = /[\0-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]/;
/** What browsers and other programs might run or lay out: markup, scripts, PostScript, RTF, and other formats' marks. */
const active = /<\s*\/?(?:!doctype|!entity|\?xml|\?php|html|head|body|svg|script|iframe|object|embed|img|style|meta|link|base|form|math|template)\b|^\s*(?:#!|%!|%PDF-|\{\\rtf)|%PDF-\d/i;

/** Plain UTF-8 text; nothing is hidden in it, so it is kept as it is. */
export function checkedText(content: Uint8Array): { mediaType: 'text/csv' | 'text/plain'; content: Uint8Array } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return must(false) as never;
  }
  must(text.trim() !== '' && !notText.test(text) && !active.test(text));
  return { mediaType: isTable(text) ? 'text/csv' : 'text/plain', content };
}

/** At least two lines, the first ones with the same number of commas outside quotes. */
function isTable(text: string): boolean {
  const rows = text.slice(0, 64_000).replace(/"[^"]*"/g, '""').split(/\r?\n/).filter((line) => line !== '').slice(0, 20);
  const commas = rows.map((row) => row.split(',').length - 1);
  return rows.length >= 2 && (commas[0] as number) > 0 && commas.every((count) => count === commas[0]);
}
