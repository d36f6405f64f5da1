/** The parts of a dispute's page, each at an address of its own: `?part=sessions`. */
export const parts = ['overview', 'parties', 'mediators', 'sessions', 'agreement', 'settlement', 'hand-overs', 'papers', 'timeline'] as const;
export type Part = (typeof parts)[number];

/** The part the address asks for. */
export const partIn = (query: URLSearchParams): Part => parts.find((part) => part === query.get('part')) ?? 'overview';
