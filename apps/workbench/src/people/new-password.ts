/** No letters and digits that look alike: it is read from a screen and typed. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 16;

/** A password to hand over: 16 letters and digits in groups of four, 79 bits of chance. */
export function newPassword(): string {
  // The remainder of 256 by 31 would favour some letters: what lies above the last whole multiple is drawn again.
  const fair = 256 - (256 % letters.length);
  const drawn: string[] = [];
  while (drawn.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) if (byte < fair && drawn.length < length) drawn.push(letters[byte % letters.length]!);
  }
  return drawn.join('').replace(/(.{4})(?=.)/g, '$1-');
}
