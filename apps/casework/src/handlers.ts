import { casework } from '@gongzhi/contracts/casework';
import { deadLetterHandlers, type HandlersOf } from '@gongzhi/platform';
import { acceptMatter } from './matters/accept-matter.handler.ts';
import { addPhoto } from './matters/add-photo.handler.ts';
import { answerMatter } from './matters/answer-matter.handler.ts';
import { archiveMatter } from './matters/archive-matter.handler.ts';
import { attachFile } from './matters/attach-file.handler.ts';
import { claimMatter } from './matters/claim-matter.handler.ts';
import { closeMatter } from './matters/close-matter.handler.ts';
import { decideReview } from './matters/decide-review.handler.ts';
import { dispatchMatter } from './matters/dispatch-matter.handler.ts';
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
import { matterForMediation } from './mediation/matter-for-mediation.handler.ts';
import { createAbsence } from './absences/create-absence.handler.ts';
import { listAbsences } from './absences/list-absences.handler.ts';
import { cancelAbsence } from './absences/cancel-absence.handler.ts';
import { assignMatter } from './assignments/assign-matter.handler.ts';
import { recallAssignment } from './assignments/recall-assignment.handler.ts';
import { statutoryClock } from './clocks/statutory-clock.handler.ts';
import { listClocks } from './clocks/list-clocks.handler.ts';
import { sweepClocks } from './sweep/sweep-clocks.handler.ts';
import { requestExtension } from './extensions/request-extension.handler.ts';
import { decideExtension } from './extensions/decide-extension.handler.ts';
import { listExtensions } from './extensions/list-extensions.handler.ts';
import { issueOrder } from './orders/issue-order.handler.ts';
import { fulfilOrder } from './orders/fulfil-order.handler.ts';
import { refuseOwnership } from './ownership/refuse-ownership.handler.ts';
import { arbitrateOwnership } from './ownership/arbitrate-ownership.handler.ts';
import { getOwnership } from './ownership/get-ownership.handler.ts';
import { tallyRulings } from './ownership/tally-rulings.handler.ts';
import { askReporter } from './pauses/ask-reporter.handler.ts';
import { answerQuestion } from './pauses/answer-question.handler.ts';
import { closeHearing } from './pauses/close-hearing.handler.ts';
import { openHearing } from './pauses/open-hearing.handler.ts';
import { resumeMatter } from './pauses/resume-matter.handler.ts';
import { referMatter } from './referrals/refer-matter.handler.ts';
import { listSupervision } from './supervision/list-supervision.handler.ts';
import { summariseSupervision } from './supervision/summarise-supervision.handler.ts';
import { inviteSupport } from './support/invite-support.handler.ts';
import { contribute } from './support/contribute.handler.ts';
import { waiveContribution } from './support/waive-contribution.handler.ts';
import { listSupport } from './support/list-support.handler.ts';
import { requestTransfer } from './transfers/request-transfer.handler.ts';
import { acceptTransfer } from './transfers/accept-transfer.handler.ts';
import { declineTransfer } from './transfers/decline-transfer.handler.ts';
import { recallTransfer } from './transfers/recall-transfer.handler.ts';
import { listQueue } from './queues/list-queue.handler.ts';
import { search } from './search/search-matters.handler.ts';
import { searchPersons } from './search/search-persons.handler.ts';
import { listAuditRecord } from './audit/list-audit.handler.ts';
import { listMyAccess } from './audit/my-access-log.handler.ts';
import { exportCaseFile } from './exports/export-case-file.handler.ts';
import { exportCaseFileZip } from './exports/export-case-file-zip.handler.ts';
import { exportMatters } from './exports/export-matters.handler.ts';
import { listWaiting } from './triage/list-waiting.handler.ts';
import { traceMatter } from './traces/traces-of-matter.handler.ts';
import { completeTask } from './tasks/complete-task.handler.ts';
import { getTask } from './tasks/get-task.handler.ts';
import { listTasks } from './tasks/list-tasks.handler.ts';
import { getArea } from './areas/get-area.handler.ts';
import { listAreaChanges } from './areas/list-area-changes.handler.ts';
import { listAreas } from './areas/list-areas.handler.ts';
import { mergeAreas } from './areas/merge-areas.handler.ts';
import { nameAreas } from './areas/name-areas.handler.ts';
import { renameArea } from './areas/rename-area.handler.ts';
import { searchAreas } from './areas/search-areas.handler.ts';
import { splitArea } from './areas/split-area.handler.ts';
import { addCategory } from './categories/add-category.handler.ts';
import { listCategories } from './categories/list-categories.handler.ts';
import { addClosure } from './closures/add-closure.handler.ts';
import { listCalendarDays } from './closures/calendar-days.handler.ts';
import { listClosures } from './closures/list-closures.handler.ts';
import { removeClosure } from './closures/remove-closure.handler.ts';
import { agendaCandidates } from './meetings/agenda-candidates.handler.ts';
import { cancelMeeting } from './meetings/cancel-meeting.handler.ts';
import { closeMeeting } from './meetings/close-meeting.handler.ts';
import { getMeeting } from './meetings/get-meeting.handler.ts';
import { listMeetings } from './meetings/list-meetings.handler.ts';
import { recordAttendance } from './meetings/record-attendance.handler.ts';
import { recordDecision } from './meetings/record-decision.handler.ts';
import { recordMinutes } from './meetings/record-minutes.handler.ts';
import { scheduleMeeting } from './meetings/schedule-meeting.handler.ts';
import { setAgenda } from './meetings/set-agenda.handler.ts';
import { listRoutes } from './routing/list-routes.handler.ts';
import { previewRoute } from './routing/preview-route.handler.ts';
import { removeRoute } from './routing/remove-route.handler.ts';
import { setRoute } from './routing/set-route.handler.ts';
import { activateUnit } from './units/activate-unit.handler.ts';
import { centresNear } from './units/centres-near.handler.ts';
import { createUnit } from './units/create-unit.handler.ts';
import { deactivateUnit } from './units/deactivate-unit.handler.ts';
import { getUnit } from './units/get-unit.handler.ts';
import { listOfficers } from './units/list-officers.handler.ts';
import { listUnits } from './units/list-units.handler.ts';
import { nameUnits } from './units/name-units.handler.ts';
import { removeOfficer } from './units/remove-officer.handler.ts';
import { setOfficer } from './units/set-officer.handler.ts';
import { updateUnit } from './units/update-unit.handler.ts';
import { checkTask } from './village-lists/check-task.handler.ts';
import { listVillageLists } from './village-lists/list-lists.handler.ts';
import { publishLists } from './village-lists/publish-lists.handler.ts';
import { sendDownTask } from './village-lists/send-down.handler.ts';

/** Every operation of casework and the handler that does it. */
export const handlers: HandlersOf<typeof casework> = {
  matters: {
    open: openMatter, addPhoto, get: getMatter, file: getMatterFile, progress: getProgress, accept: acceptMatter, refuse: refuseMatter,
    triage: triageMatter, duplicates: findDuplicatesOfMatter, merge: mergeMatters, route: routeToUnit, dispatch: dispatchMatter,
    claim: claimMatter, handBack: handBackMatter, recordProgress, attach: attachFile, download: downloadAttachment, answer: answerMatter, sendToMediation, recordMediation,
    followUp: followUpMatter, rate: rateMatter, reopen: reopenMatter, requestReview, decideReview, close: closeMatter, withdraw: withdrawMatter, archive: archiveMatter, forMediation: matterForMediation,
  },
  queues: { list: listQueue },
  triage: { list: listWaiting },
  search: { matters: search, persons: searchPersons },
  exports: { matters: exportMatters, caseFile: exportCaseFile, caseFileZip: exportCaseFileZip },
  traces: { ofMatter: traceMatter },
  audit: { list: listAuditRecord, mine: listMyAccess },
  tasks: { list: listTasks, get: getTask, complete: completeTask },
  absences: { create: createAbsence, list: listAbsences, cancel: cancelAbsence },
  assignments: { assign: assignMatter, recall: recallAssignment },
  clocks: { list: listClocks, statutory: statutoryClock, sweep: sweepClocks },
  extensions: { request: requestExtension, decide: decideExtension, list: listExtensions },
  orders: { issue: issueOrder, fulfil: fulfilOrder },
  ownership: { refuse: refuseOwnership, arbitrate: arbitrateOwnership, get: getOwnership, tally: tallyRulings },
  pauses: { ask: askReporter, answer: answerQuestion, resume: resumeMatter, openHearing, closeHearing },
  referrals: { refer: referMatter },
  supervision: { list: listSupervision, summary: summariseSupervision },
  support: { invite: inviteSupport, contribute, waive: waiveContribution, list: listSupport },
  transfers: { request: requestTransfer, accept: acceptTransfer, decline: declineTransfer, recall: recallTransfer },
  areas: { list: listAreas, get: getArea, names: nameAreas, search: searchAreas, changes: listAreaChanges, merge: mergeAreas, split: splitArea, rename: renameArea },
  units: {
    list: listUnits, get: getUnit, names: nameUnits, create: createUnit, update: updateUnit, deactivate: deactivateUnit, activate: activateUnit,
    officers: listOfficers, setOfficer, removeOfficer,
  },
  centres: { near: centresNear },
  closures: { list: listClosures, add: addClosure, remove: removeClosure },
  calendar: { days: listCalendarDays },
  categories: { list: listCategories, add: addCategory },
  routes: { list: listRoutes, set: setRoute, remove: removeRoute, preview: previewRoute },
  villageLists: { publish: publishLists, list: listVillageLists, check: checkTask, sendDown: sendDownTask },
  meetings: {
    schedule: scheduleMeeting, list: listMeetings, get: getMeeting, candidates: agendaCandidates, setAgenda, recordAttendance, recordMinutes,
    decide: recordDecision, close: closeMeeting, cancel: cancelMeeting,
  },
  deadLetters: deadLetterHandlers(casework.deadLetters),
};
