import { Refusal } from '../../pipeline/refusal.ts';

/** Pixels one image may unfold into: a small file must not fill the memory of whoever looks at it. */
const pixelLimit = 100_000_000;

/** Ends the reading of a file that is damaged, of a kind not taken, or built to harm. */
export function unusable(): never {
  throw new Refusal('UNSUPPORTED_FILE');
}

/** Stops unless this holds of the file. */
export function must(holds: boolean): asserts holds {
  if (!holds) unusable();
}

/** Stops at images without pixels or with too many. */
export function mustBeViewable(width: number, height: number): void {
  must(width > 0 && height > 0 && width * height <= pixelLimit);
}
