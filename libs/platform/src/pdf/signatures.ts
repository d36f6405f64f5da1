import { rgb } from '@cantoo/pdf-lib';
import type { BlockOf, SealPlace, SignatureLine } from './document.ts';
import { lineHeight, sheet, type Paper } from './paper.ts';
import { baseline, bodyStyle, linesOf } from './text-blocks.ts';

/** Height for a signature by hand, or a finger print, and the length of the line for it. */
const penHeight = 32;
const penWidth = { usual: 190, least: 110 } as const;
/** A committee's seal is 42 mm wide. */
const sealRadius = 59.5;
/** What it takes of the page: name and date stand in its middle, its edge reaches beyond. */
const sealHeight = 98;
const place = rgb(0.72, 0.72, 0.72);

/** Lines to sign on, and the place of the seal over name and date at the right. The seal is never alone on a page: the last line stays with it. */
export function drawSignatures(paper: Paper, { lines, seal }: BlockOf<'signatures'>): void {
  for (const [index, line] of lines.entries()) drawSignatureLine(paper, line, index === lines.length - 1 && seal ? sealHeight : 0);
  if (seal) drawSeal(paper, seal);
}

/** A label and the line after it, or under it where the label leaves too little room. */
function drawSignatureLine(paper: Paper, { label, signed }: SignatureLine, keep: number): void {
  const labels = linesOf(paper, `${label}：`, bodyStyle, sheet.textWidth);
  const after = paper.width(labels.at(-1)!.text, bodyStyle) + 4;
  const values = signed === undefined ? [] : linesOf(paper, signed, bodyStyle, sheet.textWidth - 2 * bodyStyle.size).map(({ text }) => text);
  const wanted = signed === undefined ? penWidth.least : Math.max(...values.map((value) => paper.width(value, bodyStyle)));
  const beside = values.length <= 1 && after + wanted <= sheet.textWidth;
  const rows = labels.length - 1 + (beside ? 0 : Math.max(1, values.length));
  const height = rows * lineHeight + penHeight;
  paper.need(height + keep);
  const upper = paper.take(height);
  for (const [index, { text }] of labels.entries()) paper.draw(text, sheet.left, baseline(upper - index * lineHeight, bodyStyle, penHeight), bodyStyle);
  const x = sheet.left + (beside ? after : 2 * bodyStyle.size);
  const first = upper - (labels.length - (beside ? 1 : 0)) * lineHeight;
  for (const [index, value] of values.entries()) paper.draw(value, x, baseline(first - index * lineHeight, bodyStyle, penHeight), bodyStyle);
  if (signed !== undefined) return;
  const y = baseline(first, bodyStyle, penHeight) - 3;
  paper.page().drawLine({ start: { x, y }, end: { x: Math.min(x + penWidth.usual, sheet.left + sheet.textWidth), y }, thickness: 0.6, color: rgb(0, 0, 0) });
}

function drawSeal(paper: Paper, { organisation, date, sealed }: SealPlace): void {
  const upper = paper.take(sealHeight);
  const middle = sheet.left + sheet.textWidth - sealRadius - 42;
  const y = upper - sealHeight / 2;
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
