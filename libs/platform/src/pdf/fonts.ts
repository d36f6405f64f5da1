import { create } from '@cantoo/fontkit';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** What a document needs to embed fonts. */
type Engine = Parameters<PDFDocument['registerFontkit']>[0];

/** A font that texts are measured with and that is embedded in documents. */
export interface PrintFont {
  readonly bytes: Uint8Array;
  has(codePoint: number): boolean;
  /** Width of a character at size 1. */
  width(codePoint: number): number;
}

/** Regular has every Han character of Noto Serif SC; bold is for titles and labels, see `fonts/README.md`. */
export interface PrintFonts {
  readonly regular: PrintFont;
  readonly bold: PrintFont;
  readonly engine: Engine;
}

let loaded: PrintFonts | undefined;

/** The fonts of printed documents, unpacked when they are first needed (15 MB, 0.2 s). */
export function printFonts(): PrintFonts {
  return (loaded ??= load());
}

function load(): PrintFonts {
  const regular = open('NotoSerifSC-Regular');
  const bold = open('NotoSerifSC-Bold');
  return { regular, bold, engine: { create: (bytes) => (bytes === bold.bytes ? bold.parsed : regular.parsed) } };
}

function open(name: string) {
  const bytes = brotliDecompressSync(readFileSync(new URL(`../../fonts/${name}.ttf.br`, import.meta.url)));
  const font = create(bytes);
  if (!('glyphForCodePoint' in font)) throw new Error(`${name} is a collection`);
  const glyphs = new Map<number, { id: number; codePoints: number[]; advanceWidth: number }>();
  const glyphOf = (codePoint: number) => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) {
      const { id = 0, advanceWidth = 0 } = font.glyphForCodePoint(codePoint) ?? {};
      glyphs.set(codePoint, (glyph = { id, codePoints: [codePoint], advanceWidth }));
    }
    return glyph;
  };
  // Chinese needs no shaping. A glyph carries the character it stands for, not the one it was first used for in this process: so the same document is the same bytes.
  const layout = (text: string) => ({ glyphs: Array.from(text, (character) => glyphOf(character.codePointAt(0)!)) });
  return {
    bytes,
    /** Parsed once, for all documents. */
    parsed: Object.create(font, { layout: { value: layout } }) as Awaited<ReturnType<Engine['create']>>,
    has: (codePoint: number) => font.hasGlyphForCodePoint(codePoint),
    width: (codePoint: number) => glyphOf(codePoint).advanceWidth / font.unitsPerEm,
  };
}
