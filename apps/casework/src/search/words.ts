/** A person's term among the words of a matter: `@` keeps the two apart, no word of a text begins with it. */
export const personWord = (term: string): string => `@${term}`;
