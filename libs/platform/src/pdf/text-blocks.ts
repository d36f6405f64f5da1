import { breakLines } from './break-lines.ts';
import type { BlockOf } from './document.ts';
import { lineHeight, sheet, type Paper, type Style } from './paper.ts';

export const bodyStyle: Style = { size: 14 };
const titleStyle: Style = { size: 22, bold: true };
const headingStyle: Style = { size: 14, bold: true };
const noteStyle: Style = { size: 10.5 };
/** Spread over a line at most, as a share of the type size a gap; beyond it the line stays ragged. */
const widestGap = 0.15;

export function drawTitle(paper: Paper, { text }: BlockOf<'title'>): void {
  const clean = paper.clean(text);
  const upper = paper.take(lineHeight * 2);
  paper.draw(clean, sheet.left + (sheet.textWidth - paper.width(clean, titleStyle)) / 2, upper - 26, titleStyle);
}

export function drawReference(paper: Paper, { text }: BlockOf<'reference'>): void {
  for (const line of linesOf(paper, text, bodyStyle, sheet.textWidth)) {
    paper.need(lineHeight);
    paper.draw(line.text, sheet.left + sheet.textWidth - paper.width(line.text, bodyStyle), baseline(paper.take(lineHeight), bodyStyle), bodyStyle);
  }
}

/** A heading stays with two lines of what follows. */
export function drawHeading(paper: Paper, { text }: BlockOf<'heading'>): void {
  paper.need(lineHeight * 3);
  drawText(paper, text, headingStyle, { indent: 0, height: lineHeight });
}

export function drawParagraph(paper: Paper, { text }: BlockOf<'paragraph'>): void {
  drawText(paper, text, bodyStyle, { indent: 2 * bodyStyle.size, height: lineHeight });
}

export function drawNote(paper: Paper, { text }: BlockOf<'note'>): void {
  drawText(paper, text, noteStyle, { indent: 0, height: 16 });
}

/** Lines of a text in a column, each paragraph broken by itself. */
export function linesOf(paper: Paper, text: string, style: Style, width: number, indent = 0): { text: string; last: boolean; indent: number }[] {
  return text.split(/\r\n|[\r\n]/u).flatMap((paragraph) =>
    breakLines(paper.clean(paragraph), width, (character) => paper.width(character, style), indent).map((line, index) => ({ ...line, indent: index === 0 ? indent : 0 })));
}

/** A line is filled to both edges, as print is, unless it ends a paragraph or would be torn apart. */
export function drawLine(paper: Paper, line: { text: string; last: boolean; indent: number }, x: number, y: number, width: number, style: Style): void {
  const room = width - line.indent;
  const gap = (room - paper.width(line.text, style)) / Math.max(1, [...line.text].length - 1);
  paper.draw(line.text, x + line.indent, y, style, line.last || gap > widestGap * style.size ? {} : { spread: room });
}

/** Baseline of a line whose upper edge is here. */
export const baseline = (upper: number, style: Style, height = lineHeight): number => upper - (height - style.size) / 2 - style.size * 0.86;

function drawText(paper: Paper, text: string, style: Style, { indent, height }: { indent: number; height: number }): void {
  for (const line of linesOf(paper, text, style, sheet.textWidth, indent)) {
    paper.need(height);
    drawLine(paper, line, sheet.left, baseline(paper.take(height), style, height), sheet.textWidth, style);
  }
}
