import { mediation } from '@gongzhi/contracts/mediation';
import { disputeSubject } from './dispute-subject.ts';
import { matterEvents, matterSubject } from './matter-subject.ts';
import { centreSubject, mediatorSubject } from './register-subjects.ts';
import type { Subject } from './subject.ts';

/** Everything statistics are made of. */
export const subjects: readonly Subject[] = [matterSubject, disputeSubject, centreSubject, mediatorSubject];

/** The services that tell of it; a rebuild reads the outbox of each. */
export const producers = [...new Set(subjects.map(({ source }) => source))];

/** What this service listens to, by the service that tells it. */
export const heard = { casework: matterEvents, mediation: [mediation.disputes.recorded, mediation.disputes.progressed, mediation.centres.changed, mediation.mediators.changed] } as const;
