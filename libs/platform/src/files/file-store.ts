import type { FileReference } from '@gongzhi/contracts';
import type { Readable } from 'node:stream';

/** What a file is stored from. */
export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** Set when the same request may come again: the same text and content then give the same key. */
  readonly repeatable?: string | undefined;
}

/**
 * Where attachments and made documents are kept: on disk, or in an S3-compatible store. Every method refuses with UNAVAILABLE when the
 * store is full or away, and `open` and `read` with NOT_FOUND when there is no such file.
 */
export interface FileStore {
  /** Stores bytes under a new key; they are safe when it returns. */
  put(file: NewFile): Promise<FileReference>;
  /** The bytes of a stored file, as a stream. */
  open(key: string): Promise<Readable>;
  /** The bytes of a stored file at once, for small ones. */
  read(key: string): Promise<Uint8Array>;
  /** Removes a file nothing refers to; removing it again is no error. */
  remove(key: string): Promise<void>;
}
