/** Whom each service asks and whose events it takes. The bus lets nothing else pass. */
export const dependencies: Readonly<Record<string, { readonly asks: readonly string[]; readonly listens: readonly string[] }>> = {
  // A grant's units must lie within the reach of who grants it.
  identity: { asks: ['casework.units.get'], listens: [] },
  casework: { asks: [], listens: ['casework'] },
  // What it does not know of an area it asks; a matter sent to mediation it reads, and tells casework what came of it.
  mediation: { asks: ['casework.areas.get'], listens: [] },
  insight: { asks: [], listens: ['casework'] },
};
