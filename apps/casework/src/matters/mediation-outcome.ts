import type { Change } from './act.ts';

/** What was agreed answers the matter. */
export function mediationAgreed(words: string, now: Date): Change {
  return { set: { answer: words, answered_at: now, rating: null, rating_comment: null }, clocks: 'answered', note: words };
}

/** Without agreement the matter goes back to the unit that owns it, and its reporter learns of the other ways. */
export function mediationFailed(words: string, now: Date): Change {
  return { set: { handler_id: null, routed_at: now }, clocks: 'routed', note: words };
}
