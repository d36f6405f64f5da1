import { mediation } from '@gongzhi/contracts/mediation';
import { deadLetterHandlers, type HandlersOf } from '@gongzhi/platform';
import { exportArchive } from './archives/export-archive.handler.ts';
import { sealDispute } from './archives/seal-dispute.handler.ts';
import { verifySeal } from './archives/verify-seal.handler.ts';
import { acceptApplication } from './applications/accept-application.handler.ts';
import { applyUpward } from './applications/apply-upward.handler.ts';
import { applicationInbox } from './applications/inbox.handler.ts';
import { listApplications } from './applications/list-applications.handler.ts';
import { returnApplication } from './applications/return-application.handler.ts';
import { assignMediators } from './assignments/assign-mediators.handler.ts';
import { chooseMediator } from './assignments/choose-mediator.handler.ts';
import { listMediatorsOfDispute } from './assignments/list-mediators-of-dispute.handler.ts';
import { refuseMediator } from './assignments/refuse-mediator.handler.ts';
import { releaseMediator } from './assignments/release-mediator.handler.ts';
import { suggestMediators } from './assignments/suggest-mediators.handler.ts';
import { takeOver } from './assignments/take-over.handler.ts';
import { closeCentre } from './centres/close-centre.handler.ts';
import { getCentre } from './centres/get-centre.handler.ts';
import { listCentres } from './centres/list-centres.handler.ts';
import { nameCentres } from './centres/name-centres.handler.ts';
import { registerCentre } from './centres/register-centre.handler.ts';
import { reopenCentre } from './centres/reopen-centre.handler.ts';
import { updateCentre } from './centres/update-centre.handler.ts';
import { applyForConfirmation } from './confirmations/apply-for-confirmation.handler.ts';
import { confirmationPackage } from './confirmations/confirmation-package.handler.ts';
import { extendRuling } from './confirmations/extend-ruling.handler.ts';
import { getConfirmation } from './confirmations/get-confirmation.handler.ts';
import { listConfirmations } from './confirmations/list-confirmations.handler.ts';
import { recordCourtAcceptance } from './confirmations/record-court-acceptance.handler.ts';
import { recordRuling } from './confirmations/record-ruling.handler.ts';
import { wishConfirmation } from './confirmations/wish-confirmation.handler.ts';
import { withdrawConfirmation } from './confirmations/withdraw-confirmation.handler.ts';
import { declareConflict } from './conflicts/declare-conflict.handler.ts';
import { findConflictsOf } from './conflicts/find-conflicts.handler.ts';
import { agreementDocument } from './agreements/agreement-document.handler.ts';
import { draftAgreement } from './agreements/draft-agreement.handler.ts';
import { previewAgreement } from './agreements/preview-agreement.handler.ts';
import { getAgreement } from './agreements/get-agreement.handler.ts';
import { recordOral } from './agreements/record-oral.handler.ts';
import { redraftAgreement } from './agreements/redraft-agreement.handler.ts';
import { sealAgreement } from './agreements/seal-agreement.handler.ts';
import { signAgreement } from './agreements/sign-agreement.handler.ts';
import { signOnPaper } from './agreements/sign-on-paper.handler.ts';
import { acceptDispute } from './disputes/accept-dispute.handler.ts';
import { disputeBoard } from './disputes/dispute-board.handler.ts';
import { disputeFile } from './disputes/dispute-file.handler.ts';
import { disputeOutcome } from './disputes/dispute-outcome.handler.ts';
import { assessDispute } from './disputes/assess-dispute.handler.ts';
import { disputeTimeline } from './disputes/dispute-timeline.handler.ts';
import { getDispute } from './disputes/get-dispute.handler.ts';
import { listDisputes } from './disputes/list-disputes.handler.ts';
import { recordDispute } from './disputes/record-dispute.handler.ts';
import { dueVisits } from './follow-ups/due-visits.handler.ts';
import { listVisits } from './follow-ups/list-visits.handler.ts';
import { visit } from './follow-ups/visit.handler.ts';
import { bringDispute } from './hand-overs/bring-dispute.handler.ts';
import { handOverPackage } from './hand-overs/hand-over-package.handler.ts';
import { listHandOvers } from './hand-overs/list-hand-overs.handler.ts';
import { receiveHandOver } from './hand-overs/receive-hand-over.handler.ts';
import { recordHandOverResult } from './hand-overs/record-hand-over-result.handler.ts';
import { returnHandOver } from './hand-overs/return-hand-over.handler.ts';
import { sendHandOver } from './hand-overs/send-hand-over.handler.ts';
import { certifyMediator } from './mediators/certify-mediator.handler.ts';
import { criticiseMediator } from './mediators/criticise-mediator.handler.ts';
import { decideLevel } from './mediators/decide-level.handler.ts';
import { dismissMediator } from './mediators/dismiss-mediator.handler.ts';
import { getMediator } from './mediators/get-mediator.handler.ts';
import { listMediators } from './mediators/list-mediators.handler.ts';
import { mediatorHistory } from './mediators/mediator-history.handler.ts';
import { moveMediator } from './mediators/move-mediator.handler.ts';
import { ownMediator } from './mediators/own-mediator.handler.ts';
import { recruitMediator } from './mediators/recruit-mediator.handler.ts';
import { reinstateMediator } from './mediators/reinstate-mediator.handler.ts';
import { suspendMediator } from './mediators/suspend-mediator.handler.ts';
import { trainMediator } from './mediators/train-mediator.handler.ts';
import { updateMediator } from './mediators/update-mediator.handler.ts';
import { divertDispute } from './moves/divert-dispute.handler.ts';
import { linkDepartments } from './moves/link-departments.handler.ts';
import { meetJointly } from './moves/meet-jointly.handler.ts';
import { riseDispute } from './moves/rise-dispute.handler.ts';
import { sendToIndustry } from './moves/send-to-industry.handler.ts';
import { addParty } from './parties/add-party.handler.ts';
import { changeParty } from './parties/change-party.handler.ts';
import { closeUnwilling } from './parties/close-unwilling.handler.ts';
import { listParties } from './parties/list-parties.handler.ts';
import { recordWillingness } from './parties/record-willingness.handler.ts';
import { setPopulation } from './staffing/set-population.handler.ts';
import { staffingReport } from './staffing/staffing-report.handler.ts';
import { extendDispute } from './clocks/extend-dispute.handler.ts';
import { listClocks } from './clocks/list-clocks.handler.ts';
import { failDispute } from './endings/fail-dispute.handler.ts';
import { stopDispute } from './endings/stop-dispute.handler.ts';
import { addFile } from './files/add-file.handler.ts';
import { downloadFile } from './files/download-file.handler.ts';
import { listFiles } from './files/list-files.handler.ts';
import { listMeasures } from './measures/list-measures.handler.ts';
import { reportCrime } from './measures/report-crime.handler.ts';
import { formDocument } from './forms/form-document.handler.ts';
import { takeMeasure } from './measures/take-measure.handler.ts';
import { findDefault } from './performances/find-default.handler.ts';
import { listPerformances } from './performances/list-performances.handler.ts';
import { recordPerformance } from './performances/record-performance.handler.ts';
import { adjournSession } from './sessions/adjourn-session.handler.ts';
import { askOpenness } from './sessions/ask-openness.handler.ts';
import { cancelSession } from './sessions/cancel-session.handler.ts';
import { holdSession } from './sessions/hold-session.handler.ts';
import { listSessions } from './sessions/list-sessions.handler.ts';
import { recordNotice } from './sessions/record-notice.handler.ts';
import { recordSession } from './sessions/record-session.handler.ts';
import { replyToSession } from './sessions/reply-to-session.handler.ts';
import { scheduleSession } from './sessions/schedule-session.handler.ts';
import { sessionCalendar } from './sessions/session-calendar.handler.ts';
import { setAttendance } from './sessions/set-attendance.handler.ts';

/** Every operation of mediation and the handler that does it. */
export const handlers: HandlersOf<typeof mediation> = {
  agreements: {
    draft: draftAgreement, redraft: redraftAgreement, get: getAgreement, sign: signAgreement, signOnPaper, seal: sealAgreement, recordOral, document: agreementDocument, preview: previewAgreement,
  },
  performances: { record: recordPerformance, findDefault, list: listPerformances },
  forms: { document: formDocument },
  archives: { seal: sealDispute, verify: verifySeal, export: exportArchive },
  assignments: { list: listMediatorsOfDispute, suggest: suggestMediators, assign: assignMediators, choose: chooseMediator, refuse: refuseMediator, takeOver, release: releaseMediator },
  confirmations: {
    wish: wishConfirmation, apply: applyForConfirmation, get: getConfirmation, list: listConfirmations, pack: confirmationPackage, recordAcceptance: recordCourtAcceptance, extendRuling, withdraw: withdrawConfirmation, recordRuling,
  },
  conflicts: { declare: declareConflict, find: findConflictsOf },
  disputes: { record: recordDispute, assess: assessDispute, get: getDispute, list: listDisputes, board: disputeBoard, file: disputeFile, timeline: disputeTimeline, accept: acceptDispute, outcome: disputeOutcome },
  followUps: { visit, list: listVisits, due: dueVisits },
  handOvers: {
    send: sendHandOver, bring: bringDispute, receive: receiveHandOver, returnBack: returnHandOver, recordResult: recordHandOverResult, list: listHandOvers, pack: handOverPackage,
  },
  deadLetters: deadLetterHandlers(mediation.deadLetters),
  centres: { register: registerCentre, update: updateCentre, close: closeCentre, reopen: reopenCentre, get: getCentre, list: listCentres, names: nameCentres },
  mediators: {
    recruit: recruitMediator, update: updateMediator, certify: certifyMediator, train: trainMediator, criticise: criticiseMediator, suspend: suspendMediator, reinstate: reinstateMediator,
    dismiss: dismissMediator, decideLevel, move: moveMediator, get: getMediator, own: ownMediator, list: listMediators, history: mediatorHistory,
  },
  applications: { apply: applyUpward, accept: acceptApplication, sendBack: returnApplication, list: listApplications, inbox: applicationInbox },
  moves: { rise: riseDispute, sendToIndustry, link: linkDepartments, meetJointly, divert: divertDispute },
  parties: { list: listParties, add: addParty, change: changeParty, recordWillingness, closeUnwilling },
  staffing: { setPopulation, report: staffingReport },
  sessions: {
    schedule: scheduleSession, recordNotice, reply: replyToSession, cancel: cancelSession, hold: holdSession, setAttendance, adjourn: adjournSession, record: recordSession, list: listSessions, calendar: sessionCalendar, askOpenness,
  },
  measures: { take: takeMeasure, list: listMeasures, reportCrime },
  endings: { fail: failDispute, stop: stopDispute },
  clocks: { list: listClocks, extend: extendDispute },
  files: { add: addFile, list: listFiles, download: downloadFile },
};
