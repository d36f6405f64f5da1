const han = /\p{Script=Han}/u;
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const longestWord = 40;

/**
 * The terms a text is found by, each once. Chinese is written without spaces, so a run of characters is cut into all its pairs (路灯坏了: 路灯, 灯坏,
 * 坏了) and found by any part of two characters or more; other scripts are cut into words and numbers. Width, case and compatibility forms don't
 * matter. A text holds what was asked for when it has all of its terms.
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    const characters = [...run];
    if (!han.test(run) || characters.length === 1) terms.add(run.slice(0, longestWord));
    else for (let index = 0; index + 1 < characters.length; index += 1) terms.add(characters[index]! + characters[index + 1]!);
  }
  return [...terms];
}

/** The terms a person is found by: the parts of the name, and a contact as a whole, however it is punctuated. */
export function personTerms(person: { readonly name?: string | null; readonly contact?: string | null }): string[] {
  const contact = contactTerm(person.contact ?? '');
  return [...new Set([...searchTerms(person.name ?? ''), ...(contact ? [contact] : [])])];
}

/** A telephone number or address as one term: letters, digits, `@` and dots. */
function contactTerm(contact: string): string {
  return contact.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}@.]/gu, '');
}
