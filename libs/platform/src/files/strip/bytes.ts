import { must } from './unusable.ts';

/** Reads and writes numbers and text in a file's bytes; anything outside them makes the file unusable. */
export class Bytes {
  readonly all: Buffer;

  constructor(content: Uint8Array) {
    this.all = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  }

  get length(): number {
    return this.all.length;
  }

  /** The bytes from `start` up to `end`, not copied. */
  slice(start: number, end: number): Buffer {
    must(start >= 0 && start <= end && end <= this.length);
    return this.all.subarray(start, end);
  }

  /** Big-endian unsigned number. */
  big(at: number, size: 1 | 2 | 3 | 4): number {
    this.#within(at, size);
    return this.all.readUIntBE(at, size);
  }

  /** Little-endian unsigned number. */
  little(at: number, size: 1 | 2 | 3 | 4): number {
    this.#within(at, size);
    return this.all.readUIntLE(at, size);
  }

  /** Big-endian 64-bit number, as far as files go. */
  big64(at: number): number {
    this.#within(at, 8);
    return Number(this.all.readBigUInt64BE(at));
  }

  /** Bytes as Latin letters: chunk names, marks. */
  text(at: number, size: number): string {
    return this.slice(at, at + size).toString('latin1');
  }

  #within(at: number, size: number): void {
    must(at >= 0 && at + size <= this.length);
  }
}
