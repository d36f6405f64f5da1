import { rgb } from '@cantoo/pdf-lib';
import type { BlockOf, Column } from './document.ts';
import { sheet, type Paper, type Style } from './paper.ts';
import { baseline, linesOf } from './text-blocks.ts';

const cellStyle: Style = { size: 10.5 };
const labelStyle: Style = { size: 10.5, bold: true };
const cellLine = 16;
const padding = 5;
const labelWidth = 72;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly style: Style;
  readonly align: NonNullable<Column['align']>;
}

/** A grid of labels and values, as the registers of the standard forms are. */
export function drawFields(paper: Paper, { rows }: BlockOf<'fields'>): void {
  for (const row of rows) {
    const width = sheet.textWidth / row.length;
    drawRow(paper, row.flatMap(([label, value]): Cell[] => [
      { text: label, width: labelWidth, style: labelStyle, align: 'centre' },
      { text: value, width: width - labelWidth, style: cellStyle, align: 'left' },
    ]));
  }
  paper.take(6);
}

export function drawTable(paper: Paper, { columns, rows }: BlockOf<'table'>): void {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / whole) * sheet.textWidth);
  const header = columns.map(({ header: text }, index): Cell => ({ text, width: widths[index]!, style: labelStyle, align: 'centre' }));
  drawRow(paper, header);
  for (const row of rows) drawRow(paper, row.map((text, index): Cell => ({ text, width: widths[index]!, style: cellStyle, align: columns[index]!.align ?? 'left' })), header);
  paper.take(6);
}

/** One row; one that is higher than what is left of the page goes on over the page, under the header again. */
function drawRow(paper: Paper, cells: readonly Cell[], header?: readonly Cell[]): void {
  const texts = cells.map((cell) => linesOf(paper, cell.text, cell.style, cell.width - 2 * padding));
  const count = Math.max(...texts.map((lines) => lines.length));
  const heightOf = (lines: number): number => Math.max(1, lines) * cellLine + 2 * padding;
  // A short row is kept whole; a long one begins where at least three of its lines fit.
  const pages = paper.left() < heightOf(Math.min(count, 3)) || (count <= 8 && paper.left() < heightOf(count));
  if (pages) {
    paper.need(sheet.textHeight);
    if (header) drawRow(paper, header);
  }
  const fitting = Math.max(1, Math.floor((paper.left() - 2 * padding) / cellLine));
  const now = Math.min(count, fitting);
  drawCells(paper, cells, texts.map((lines) => lines.slice(0, now)), heightOf(now));
  if (now < count) drawRest(paper, cells, texts.map((lines) => lines.slice(now)), header);
}

function drawRest(paper: Paper, cells: readonly Cell[], texts: readonly ReturnType<typeof linesOf>[], header?: readonly Cell[]): void {
  paper.need(sheet.textHeight);
  if (header) drawRow(paper, header);
  const count = Math.max(...texts.map((lines) => lines.length));
  const now = Math.min(count, Math.floor((paper.left() - 2 * padding) / cellLine));
  drawCells(paper, cells, texts.map((lines) => lines.slice(0, now)), now * cellLine + 2 * padding);
  if (now < count) drawRest(paper, cells, texts.map((lines) => lines.slice(now)), header);
}

function drawCells(paper: Paper, cells: readonly Cell[], texts: readonly ReturnType<typeof linesOf>[], height: number): void {
  const upper = paper.take(height);
  let x: number = sheet.left;
  for (const [index, cell] of cells.entries()) {
    paper.page().drawRectangle({ x, y: upper - height, width: cell.width, height, borderWidth: 0.6, borderColor: rgb(0, 0, 0) });
    const lines = texts[index]!;
    let top = upper - (height - lines.length * cellLine) / 2;
    for (const line of lines) {
      const room = cell.width - 2 * padding;
      const shift = cell.align === 'left' ? 0 : (room - paper.width(line.text, cell.style)) / (cell.align === 'centre' ? 2 : 1);
      paper.draw(line.text, x + padding + shift, baseline(top, cell.style, cellLine), cell.style);
      top -= cellLine;
    }
    x += cell.width;
  }
}
