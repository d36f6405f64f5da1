export type { Block, Field, PrintedDocument, SealPlace, SignatureLine } from './document.ts';
export { makePdf } from './make-pdf.ts';
