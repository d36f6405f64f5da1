import type { FileReference } from '@gongzhi/contracts';
import type { Readable } from 'node:stream';

/** Where attachments and made documents are kept: on disk, or in an S3-compatible store. */
export interface FileStore {
  /** Stores bytes under a new key; type is told from the content, size is limited, metadata is stripped (see `accept-upload`). */
  put(file: { name: string; mediaType: string; content: Uint8Array }): Promise<FileReference>;
  /** The bytes of a stored file. */
  open(key: string): Promise<Readable>;
  read(key: string): Promise<Uint8Array>;
}
