/**
 * The characters of a text as they can be printed. Compatibility ideographs become the unified ones; what has no shape (controls, joiners,
 * variation selectors) goes; a character the font lacks becomes its number in brackets, so that no name is ever printed with a hole in it.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  let printed = '';
  for (const character of text.toWellFormed().normalize('NFC').replace(/\t/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}\u2028\u2029]/gu, '')) {
    const codePoint = character.codePointAt(0)!;
    printed += has(codePoint) ? character : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return printed;
}
