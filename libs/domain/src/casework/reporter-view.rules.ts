/** Which notes of the file its reporter reads: what is said to them, and what they say. The rest stays among those who work on it. */
import type { Action } from '@gongzhi/contracts/casework';

const readByReporter: readonly Action[] = [
  'refuse', 'add_material', 'ask_reporter', 'reporter_answers', 'resume', 'open_hearing', 'close_hearing', 'decide_extension', 'mediation_agreed', 'mediation_failed', 'answer', 'follow_up',
  'rate', 'reopen', 'request_review', 'decide_review', 'close', 'withdraw',
];

/** Whether the note of an action is for the reporter, unless its author says otherwise. */
export function isReadByReporter(action: Action): boolean {
  return readByReporter.includes(action);
}
