/** Whom each service asks and whose events it takes. The bus lets nothing else pass. */
export const dependencies: Readonly<Record<string, { readonly asks: readonly string[]; readonly listens: readonly string[] }>> = {
  // A grant's units must lie within the reach of who grants it.
  identity: { asks: ['casework.units.get'], listens: [] },
  casework: { asks: [], listens: ['casework'] },
  insight: { asks: [], listens: ['casework'] },
};
