/** Where a dispute goes when it is not for one centre alone: up, to an industry, with departments, or another way altogether. */
import { z } from 'zod';
import { AreaCode, Id, pii } from '../contract/fields.ts';
import { command } from '../contract/operation.ts';
import { Dispute } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { DisputeEnded, endings } from './endings.ts';
import { exchangeErrors } from './exchange-refusals.ts';
import { disputeActRefusals } from './refusals.ts';
import { DivertTarget } from './vocabulary.ts';

const note = pii(z.string().trim().min(2).max(2_000)).optional();

const rise = command({
  summary: { 'zh-CN': '提级至共同上级', en: 'Add areas; rise to the tier they share' },
  description: 'A dispute that turns out to lie in several villages or townships goes to the centre of the lowest area that holds them all, unless the centre works for all of them already. Those below still see it.',
  http: 'POST /v1/disputes/{id}/areas',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, areas: z.array(AreaCode).min(1).max(20), note }),
  output: Dispute,
  errors: disputeActRefusals('AREA_UNKNOWN', 'AREAS_IN_SEVERAL_COUNTIES', 'CENTRE_UNKNOWN', 'APPLICATION_PENDING'),
  emits: [progressed],
});

const sendToIndustry = command({
  summary: { 'zh-CN': '转行业调委会', en: 'Send to an industry centre' },
  http: 'POST /v1/disputes/{id}/industry',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, centreId: Id, note }),
  output: Dispute,
  errors: disputeActRefusals('CENTRE_UNKNOWN', 'INDUSTRY_CENTRE_NEEDED', 'APPLICATION_PENDING'),
  emits: [progressed],
});

const link = command({
  summary: { 'zh-CN': '部门联动', en: 'Link departments' },
  description: 'Units of departments share in the dispute: their officers have it within reach from then on.',
  http: 'POST /v1/disputes/{id}/links',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, unitIds: z.array(Id).min(1).max(20), note }),
  output: Dispute,
  errors: { ...disputeActRefusals(), ...exchangeErrors('UNIT_NOT_IN_COUNTY') },
  emits: [progressed],
});

const meetJointly = command({
  summary: { 'zh-CN': '提交联席会议', en: 'Take to a joint meeting' },
  description: 'Notes the meeting of the centre (`casework.meetings`) that deals with the dispute.',
  http: 'POST /v1/disputes/{id}/joint-meetings',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, meetingId: Id, note }),
  output: Dispute,
  errors: disputeActRefusals(),
  success: 201,
  emits: [progressed],
});

const divert = command({
  summary: { 'zh-CN': '导入其他途径', en: 'Divert' },
  description: 'To the police post, the court, arbitration or the competent authority, where it belongs there. Mediation ends; the parties are told the other ways.',
  http: 'POST /v1/disputes/{id}/diversion',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, to: DivertTarget, note }),
  output: DisputeEnded,
  errors: disputeActRefusals(),
  emits: [progressed, endings.ended],
});

export const moves = { rise, sendToIndustry, link, meetJointly, divert };
