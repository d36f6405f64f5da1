import type { ServiceTask } from '@gongzhi/platform/pipeline';
import { lapseApplications } from './applications/lapse-applications.ts';
import { remindOfTerms } from './performances/remind-due-terms.ts';
import { removeMadeFiles } from './documents/made-files.ts';
import { remindOfCertificates } from './certificates/remind-of-certificates.ts';
import { sweepClocks } from './sweep/sweep-clocks.ts';

/** What mediation does by itself, again and again. */
export const tasks: readonly ServiceTask[] = [{ name: 'remind-of-certificates', everySeconds: 600, run: remindOfCertificates }, { name: 'sweep-clocks', everySeconds: 5, run: sweepClocks }, lapseApplications, remindOfTerms, removeMadeFiles];
