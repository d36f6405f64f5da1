import type { casework } from '@gongzhi/contracts/casework';
import type { HandlersOf } from '@gongzhi/platform';
import { acceptMatter } from './matters/accept-matter.handler.ts';
import { answerMatter } from './matters/answer-matter.handler.ts';
import { archiveMatter } from './matters/archive-matter.handler.ts';
import { attachFile } from './matters/attach-file.handler.ts';
import { claimMatter } from './matters/claim-matter.handler.ts';
import { closeMatter } from './matters/close-matter.handler.ts';
import { decideReview } from './matters/decide-review.handler.ts';
import { downloadAttachment } from './matters/download-attachment.handler.ts';
import { findDuplicatesOfMatter } from './matters/duplicates.handler.ts';
import { followUpMatter } from './matters/follow-up-matter.handler.ts';
import { getMatter } from './matters/get-matter.handler.ts';
import { handBackMatter } from './matters/hand-back-matter.handler.ts';
import { getMatterFile } from './matters/matter-file.handler.ts';
import { mergeMatters } from './matters/merge-matters.handler.ts';
import { openMatter } from './matters/open-matter.handler.ts';
import { getProgress } from './matters/public-progress.handler.ts';
import { rateMatter } from './matters/rate-matter.handler.ts';
import { recordMediation } from './matters/record-mediation.handler.ts';
import { recordProgress } from './matters/record-progress.handler.ts';
import { refuseMatter } from './matters/refuse-matter.handler.ts';
import { reopenMatter } from './matters/reopen-matter.handler.ts';
import { requestReview } from './matters/request-review.handler.ts';
import { routeToUnit } from './matters/route-matter.handler.ts';
import { sendToMediation } from './matters/send-to-mediation.handler.ts';
import { triageMatter } from './matters/triage-matter.handler.ts';
import { withdrawMatter } from './matters/withdraw-matter.handler.ts';
import { createAbsence } from './absences/create-absence.handler.ts';
import { listAbsences } from './absences/list-absences.handler.ts';
import { cancelAbsence } from './absences/cancel-absence.handler.ts';
import { assignMatter } from './assignments/assign-matter.handler.ts';
import { recallAssignment } from './assignments/recall-assignment.handler.ts';
import { listClocks } from './clocks/list-clocks.handler.ts';
import { sweepClocks } from './sweep/sweep-clocks.handler.ts';
import { requestExtension } from './extensions/request-extension.handler.ts';
import { decideExtension } from './extensions/decide-extension.handler.ts';
import { issueOrder } from './orders/issue-order.handler.ts';
import { fulfilOrder } from './orders/fulfil-order.handler.ts';
import { refuseOwnership } from './ownership/refuse-ownership.handler.ts';
import { arbitrateOwnership } from './ownership/arbitrate-ownership.handler.ts';
import { getOwnership } from './ownership/get-ownership.handler.ts';
import { tallyRulings } from './ownership/tally-rulings.handler.ts';
import { askReporter } from './pauses/ask-reporter.handler.ts';
import { answerQuestion } from './pauses/answer-question.handler.ts';
import { resumeMatter } from './pauses/resume-matter.handler.ts';
import { referMatter } from './referrals/refer-matter.handler.ts';
import { listSupervision } from './supervision/list-supervision.handler.ts';
import { inviteSupport } from './support/invite-support.handler.ts';
import { contribute } from './support/contribute.handler.ts';
import { waiveContribution } from './support/waive-contribution.handler.ts';
import { listSupport } from './support/list-support.handler.ts';
import { requestTransfer } from './transfers/request-transfer.handler.ts';
import { acceptTransfer } from './transfers/accept-transfer.handler.ts';
import { declineTransfer } from './transfers/decline-transfer.handler.ts';
import { recallTransfer } from './transfers/recall-transfer.handler.ts';
import { listQueue } from './queues/list-queue.handler.ts';
import { completeTask } from './tasks/complete-task.handler.ts';
import { getTask } from './tasks/get-task.handler.ts';
import { listTasks } from './tasks/list-tasks.handler.ts';

/** Every operation of casework and the handler that does it. */
export const handlers: HandlersOf<typeof casework> = {
  matters: {
    open: openMatter, get: getMatter, file: getMatterFile, progress: getProgress, accept: acceptMatter, refuse: refuseMatter,
    triage: triageMatter, duplicates: findDuplicatesOfMatter, merge: mergeMatters, route: routeToUnit,
    claim: claimMatter, handBack: handBackMatter, recordProgress, attach: attachFile, download: downloadAttachment, answer: answerMatter, sendToMediation, recordMediation,
    followUp: followUpMatter, rate: rateMatter, reopen: reopenMatter, requestReview, decideReview, close: closeMatter, withdraw: withdrawMatter, archive: archiveMatter,
  },
  queues: { list: listQueue },
  tasks: { list: listTasks, get: getTask, complete: completeTask },
  absences: { create: createAbsence, list: listAbsences, cancel: cancelAbsence },
  assignments: { assign: assignMatter, recall: recallAssignment },
  clocks: { list: listClocks, sweep: sweepClocks },
  extensions: { request: requestExtension, decide: decideExtension },
  orders: { issue: issueOrder, fulfil: fulfilOrder },
  ownership: { refuse: refuseOwnership, arbitrate: arbitrateOwnership, get: getOwnership, tally: tallyRulings },
  pauses: { ask: askReporter, answer: answerQuestion, resume: resumeMatter },
  referrals: { refer: referMatter },
  supervision: { list: listSupervision },
  support: { invite: inviteSupport, contribute, waive: waiveContribution, list: listSupport },
  transfers: { request: requestTransfer, accept: acceptTransfer, decline: declineTransfer, recall: recallTransfer },
};
