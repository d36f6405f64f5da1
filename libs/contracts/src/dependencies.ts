/** Whom each service asks and whose events it takes. The bus lets nothing else pass. */
export const dependencies: Readonly<Record<string, { readonly asks: readonly string[]; readonly listens: readonly string[] }>> = {
  // A grant's units must lie within the reach of who grants it.
  identity: { asks: ['casework.units.get'], listens: [] },
  // What came of a matter that was sent to mediation.
  casework: { asks: ['mediation.disputes.outcome'], listens: ['casework', 'mediation'] },
  // What it does not know of an area or a unit it asks; a matter sent to it it reads.
  mediation: { asks: ['casework.areas.get', 'casework.units.get', 'casework.matters.for-mediation', 'casework.clocks.statutory'], listens: ['casework'] },
  insight: { asks: [], listens: ['casework', 'mediation'] },
};
