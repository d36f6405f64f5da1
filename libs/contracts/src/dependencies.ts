/** Whom each service asks and whose events it takes. The bus lets nothing else pass. */
export const dependencies: Readonly<Record<string, { readonly asks: readonly string[]; readonly listens: readonly string[] }>> = {
  identity: { asks: [], listens: [] },
  casework: { asks: [], listens: ['casework'] },
  insight: { asks: [], listens: ['casework'] },
};
