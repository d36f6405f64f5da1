import type { Property } from './violation.ts';

/** What a platform in trouble may answer: come again (503), it took too long (504). Anything else above 500 is a defect. */
const putOff = new Set([503, 504]);

/** Nobody is answered with a defect. */
export const noDefects: Property = ({ history }) =>
  history.filter((line) => (line.type === 'attempt' || line.type === 'read') && line.status >= 500 && !putOff.has(line.status))
    .map((line) => ({ property: 'no defects', what: `somebody was answered ${(line as { status: number }).status}`, lines: [line] }));
