import type { History, Line } from '../history/history.ts';

/** Lines of a history about one record (`matters/0190…`). */
export const linesAbout = (history: History, target: string): Line[] =>
  history.filter((line) => ((line.type === 'attempt' || line.type === 'read') && line.target === target) || (line.type === 'attempt' && line.body?.id !== undefined && target.endsWith(`/${line.body.id}`)));
