import type { Block, PrintedDocument } from './document.ts';
import { newPaper, sheet, type Paper } from './paper.ts';
import { drawSignatures } from './signatures.ts';
import { drawFields, drawTable } from './tables.ts';
import { drawHeading, drawNote, drawParagraph, drawReference, drawTitle } from './text-blocks.ts';

const footStyle = { size: 10.5 } as const;
const smallStyle = { size: 6, grey: 0.4 } as const;
const markStyle = { size: 140, bold: true, grey: 0.9 } as const;

/**
 * Sets a document on A4 sheets in the manner of official Chinese documents and returns it as a PDF with its fonts embedded. The same document gives the same
 * bytes, whenever and wherever it is made.
 */
export async function makePdf({ name, blocks, mark, foot }: PrintedDocument): Promise<Uint8Array> {
  const { paper, document, pages, drawOn } = await newPaper(name, { onPage: (draw) => mark && drawMark(draw, mark) });
  for (const block of blocks) drawBlock(paper, block);
  for (const [index, page] of pages.entries()) {
    const draw = drawOn(page);
    const number = `第 ${index + 1} 页 共 ${pages.length} 页`;
    draw(number, (sheet.width - paper.width(number, footStyle)) / 2, 62, footStyle);
    if (foot) draw(paper.clean(foot), sheet.left, 44, smallStyle);
  }
  return document.save();
}

function drawMark(draw: Paper['draw'], mark: string): void {
  draw(mark, sheet.width / 2 - 130, sheet.height / 2 - 190, markStyle, { turned: true });
}

function drawBlock(paper: Paper, block: Block): void {
  switch (block.kind) {
    case 'title': return drawTitle(paper, block);
    case 'reference': return drawReference(paper, block);
    case 'heading': return drawHeading(paper, block);
    case 'paragraph': return drawParagraph(paper, block);
    case 'note': return drawNote(paper, block);
    case 'fields': return drawFields(paper, block);
    case 'table': return drawTable(paper, block);
    case 'signatures': return drawSignatures(paper, block);
  }
}
