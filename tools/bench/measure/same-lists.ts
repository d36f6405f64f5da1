/** Something that can be asked which matters it lists. */
export interface Lists {
  readonly name: string;
  /** Codes of the matters its list shows now. */
  listedCodes(): Promise<readonly string[]>;
}

/** Fails unless everybody shows the same matters in the same order as the first, and some. */
export async function sameLists([first, ...others]: readonly Lists[]): Promise<void> {
  const expected = await first!.listedCodes();
  if (expected.length === 0) throw new Error(`${first!.name} lists nothing`);
  for (const other of others) {
    const listed = await other.listedCodes();
    if (listed.join() !== expected.join()) throw new Error(`${other.name} lists ${listed.join()}, ${first!.name} ${expected.join()}`);
  }
}
