import { rgb } from '@cantoo/pdf-lib';
import type { BlockOf, SealPlace, SignatureLine } from './document.ts';
import { lineHeight, sheet, type Paper } from './paper.ts';
import { baseline, bodyStyle, linesOf } from './text-blocks.ts';

/** Height for a signature by hand, or a finger print. */
const penHeight = 34;
/** A committee's seal is 42 mm wide. */
const sealRadius = 59.5;
const place = rgb(0.72, 0.72, 0.72);

/** Lines to sign on, and the place of the seal over name and date at the right. */
export function drawSignatures(paper: Paper, { lines, seal }: BlockOf<'signatures'>): void {
  paper.need(lineHeight + lines.length * penHeight + (seal ? 2 * sealRadius + 10 : 0));
  paper.take(lineHeight / 2);
  for (const line of lines) drawSignatureLine(paper, line);
  if (seal) drawSeal(paper, seal);
}

function drawSignatureLine(paper: Paper, { label, signed }: SignatureLine): void {
  const text = paper.clean(`${label}：`);
  const begin = sheet.left + paper.width(text, bodyStyle) + 4;
  const end = sheet.left + sheet.textWidth;
  const values = signed === undefined ? [] : linesOf(paper, signed, bodyStyle, end - begin);
  const height = Math.max(penHeight, values.length * lineHeight);
  paper.need(height);
  const upper = paper.take(height);
  paper.draw(text, sheet.left, baseline(upper, bodyStyle, penHeight), bodyStyle);
  for (const [index, value] of values.entries()) paper.draw(value.text, begin, baseline(upper, bodyStyle, penHeight) - index * lineHeight, bodyStyle);
  if (signed === undefined) {
    const y = baseline(upper, bodyStyle, penHeight) - 3;
    paper.page().drawLine({ start: { x: begin, y }, end: { x: Math.min(end, begin + 190), y }, thickness: 0.6, color: rgb(0, 0, 0) });
  }
}

function drawSeal(paper: Paper, { organisation, date, sealed }: SealPlace): void {
  const upper = paper.take(2 * sealRadius + 10);
  const middle = sheet.left + sheet.textWidth - sealRadius - 42;
  const y = upper - 5 - sealRadius;
  if (sealed === undefined) paper.page().drawEllipse({ x: middle, y, xScale: sealRadius, yScale: sealRadius, borderWidth: 0.8, borderColor: place, borderDashArray: [3, 3] });
  const names = linesOf(paper, organisation, bodyStyle, 220).map(({ text }) => text);
  const texts = [...names, ...(sealed === undefined ? ['（印章）'] : [paper.clean(sealed)]), paper.clean(date)];
  let top = y + (texts.length * lineHeight) / 2;
  for (const text of texts) {
    const width = paper.width(text, bodyStyle);
    paper.draw(text, Math.min(middle - width / 2, sheet.left + sheet.textWidth - width), baseline(top, bodyStyle), bodyStyle);
    top -= lineHeight;
  }
}
