import { beginText, endText, PDFDocument, rgb, setCharacterSpacing, setFillingColor, setFontAndSize, setTextMatrix, showText, type PDFFont, type PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { printable } from './characters.ts';
import { printFonts, type PrintFont } from './fonts.ts';

/** A4 with the text area of official documents (GB/T 9704: 156 x 225 mm, 37 mm from the top, 28 mm from the left), in points; 28 lines a page. */
export const sheet = { width: 595.28, height: 841.89, left: 79.37, top: 104.88, textWidth: 442.2, textHeight: 637.8 } as const;
export const lineHeight = sheet.textHeight / 28;

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  /** 0 black, 1 white. */
  readonly grey?: number;
}

interface Face {
  readonly font: PrintFont;
  readonly embedded: PDFFont;
}

/** Sheets that are filled from top to bottom; `y` is what is left of the page, from the bottom of the text area. */
export interface Paper {
  /** Begins a page unless this much height is left. */
  need(height: number): void;
  /** Takes height away; returns the y of its upper edge on the page. */
  take(height: number): number;
  /** What is left of this page. */
  left(): number;
  page(): PDFPage;
  /** The text as it can be printed. */
  clean(text: string): string;
  width(text: string, style: Style): number;
  /** Draws one clean line with its baseline at y; `spread` widens it to that width. */
  draw(text: string, x: number, y: number, style: Style, options?: { spread?: number; turned?: boolean }): void;
}

/** New paper, with the fonts embedded. `onPage` draws what lies under everything else. */
export async function newPaper(name: string, { onPage }: { onPage: (draw: Paper['draw']) => void }): Promise<{ paper: Paper; document: PDFDocument; pages: PDFPage[]; drawOn(page: PDFPage): Paper['draw'] }> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(name, { showInWindowTitleBar: true });
  document.setLanguage('zh-CN');
  const fonts = printFonts();
  document.registerFontkit(fonts.engine);
  const faces = { regular: await face(document, fonts.regular), bold: await face(document, fonts.bold) };
  // A title with a character the bold font lacks is set in the other: better thin than with a hole.
  const faceOf = (text: string, { bold }: Style): Face => (bold && [...text].every((character) => fonts.bold.has(character.codePointAt(0)!)) ? faces.bold : faces.regular);
  const pages: PDFPage[] = [];
  const keys = new Map<PDFPage, Map<Face, PDFName>>();
  let rest = 0;

  const width: Paper['width'] = (text, style) => {
    const { font } = faceOf(text, style);
    let sum = 0;
    for (const character of text) sum += font.width(character.codePointAt(0)!);
    return sum * style.size;
  };
  const drawOn = (page: PDFPage): Paper['draw'] => (text, x, y, style, { spread, turned } = {}) => {
    if (text === '') return;
    const used = faceOf(text, style);
    const known = keys.get(page)!;
    if (!known.has(used)) known.set(used, page.node.newFontDictionary(used.embedded.name, used.embedded.ref));
    const gaps = [...text].length - 1;
    const spacing = spread === undefined || gaps === 0 ? 0 : Math.max(0, spread - width(text, style)) / gaps;
    const grey = style.grey ?? 0;
    const slope = Math.SQRT1_2;
    page.pushOperators(
      beginText(), setFillingColor(rgb(grey, grey, grey)), setFontAndSize(known.get(used)!, style.size), setCharacterSpacing(rounded(spacing)),
      turned ? setTextMatrix(slope, slope, -slope, slope, rounded(x), rounded(y)) : setTextMatrix(1, 0, 0, 1, rounded(x), rounded(y)), showText(used.embedded.encodeText(text)), endText(),
    );
  };
  const begin = (): void => {
    const page = document.addPage([sheet.width, sheet.height]);
    pages.push(page);
    keys.set(page, new Map());
    rest = sheet.textHeight;
    onPage(drawOn(page));
  };
  begin();
  const page = (): PDFPage => pages.at(-1)!;
  const paper: Paper = {
    need: (height) => void (rest < Math.min(height, sheet.textHeight) - 0.01 && begin()),
    take(height) {
      const upper = sheet.height - sheet.top - sheet.textHeight + rest;
      rest -= height;
      return upper;
    },
    left: () => rest,
    page,
    clean: (text) => printable(text, fonts.regular.has),
    width,
    draw: (...line) => drawOn(page())(...line),
  };
  return { paper, document, pages, drawOn };
}

/** A hundredth of a point is finer than any printer. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

async function face(document: PDFDocument, font: PrintFont): Promise<Face> {
  return { font, embedded: await document.embedFont(font.bytes, { subset: true }) };
}
