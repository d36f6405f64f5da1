/** Everything that can be asked of, or done to, a matter in its life; by stage, one file each. */
import { forMediation } from './matter-for-mediation.ts';
import { opened, progressed } from './matter-events.ts';
import { acceptance } from './matters-acceptance.ts';
import { conclusion } from './matters-conclusion.ts';
import { handling } from './matters-handling.ts';
import { triaging } from './matters-triage.ts';

export { Matter } from './matter.ts';

export const matters = { ...acceptance, ...triaging, ...handling, ...conclusion, forMediation, opened, progressed };
