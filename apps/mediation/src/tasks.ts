import type { ServiceTask } from '@gongzhi/platform/pipeline';
import { remindOfCertificates } from './certificates/remind-of-certificates.ts';

/** What mediation does by itself, again and again. */
export const tasks: readonly ServiceTask[] = [{ name: 'remind-of-certificates', everySeconds: 600, run: remindOfCertificates }];
