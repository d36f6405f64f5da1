/** What a printed document is made of, from top to bottom. Every text may hold any character: one the font lacks is printed by its number. */
export type Block =
  /** The document's name, centred. */
  | { readonly kind: 'title'; readonly text: string }
  /** A line at the right edge: a document number. */
  | { readonly kind: 'reference'; readonly text: string }
  /** What the next blocks are about. */
  | { readonly kind: 'heading'; readonly text: string }
  /** Running text; each line of it is a paragraph, indented by two characters. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }
  /** Labels and values in a grid; a row has as many pairs as it is given. */
  | { readonly kind: 'fields'; readonly rows: readonly (readonly Field[])[] }
  /** A table whose header is repeated on every page. */
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  /** Where it is signed and sealed; kept on one page as far as it fits. */
  | { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[]; readonly seal?: SealPlace };
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** A label and what is filled in. */
export type Field = readonly [label: string, value: string];

/** A column of a table; widths are shares of the whole. */
export interface Column {
  readonly header: string;
  readonly width: number;
  readonly align?: 'left' | 'centre' | 'right';
}

/** One who signs: a line for the pen, or what stands for it. */
export interface SignatureLine {
  readonly label: string;
  readonly signed?: string | undefined;
}

/** Where the seal goes: over the organisation's name and the date. */
export interface SealPlace {
  readonly organisation: string;
  readonly date: string;
  /** Says how it was sealed, when it was; the place is left free otherwise. */
  readonly sealed?: string | undefined;
}

/** A document to be printed: the same one always gives the same bytes. */
export interface PrintedDocument {
  /** Title in the file's properties. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Printed pale across every page: 草稿. */
  readonly mark?: string | undefined;
  /** Small, at the foot of every page. */
  readonly foot?: string | undefined;
}
