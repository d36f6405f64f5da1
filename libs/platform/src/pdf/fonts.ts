import { create } from '@cantoo/fontkit';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

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
}

let loaded: PrintFonts | undefined;

/** The fonts of printed documents, unpacked when they are first needed (15 MB, 0.2 s). */
export function printFonts(): PrintFonts {
  return (loaded ??= { regular: load('NotoSerifSC-Regular'), bold: load('NotoSerifSC-Bold') });
}

function load(name: string): PrintFont {
  const bytes = brotliDecompressSync(readFileSync(new URL(`../../fonts/${name}.ttf.br`, import.meta.url)));
  const font = create(bytes);
  if (!('glyphForCodePoint' in font)) throw new Error(`${name} is a collection`);
  const widths = new Map<number, number>();
  return {
    bytes,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width(codePoint) {
      let width = widths.get(codePoint);
      if (width === undefined) widths.set(codePoint, (width = (font.glyphForCodePoint(codePoint)?.advanceWidth ?? 0) / font.unitsPerEm));
      return width;
    },
  };
}
