/** Every refusal the rules of mediation can give: its HTTP status and what the person reads. Operations declare those they can give. */
import { refusal, type Refusals } from '../contract/refusal.ts';

export const disputeRefusals = {
  DISPUTE_SEALED: refusal(409, '卷宗已归档', 'The file is archived'),
  DISPUTE_NOT_IN_STATUS: refusal(409, '纠纷现为“{statusLabel}”，不能进行“{actionLabel}”', 'The dispute is "{statusLabel}" now; "{actionLabel}" cannot be done then'),
  DISPUTE_ACTION_NOT_YOURS: refusal(403, '您不能对该纠纷进行此操作', 'This is not yours to do on this dispute'),
  // bringing one in
  AREA_UNKNOWN: refusal(422, '没有这个区划代码。', 'There is no area with this code.'),
  AREAS_IN_SEVERAL_COUNTIES: refusal(422, '跨区县纠纷请分别登记，并通过移送对接办理', 'A dispute across counties is recorded in one of them and handed over to the other'),
  CENTRE_UNKNOWN: refusal(422, '没有这个调解组织，或其已停止工作', 'There is no such centre, or it no longer works'),
  TWO_SIDES_NEEDED: refusal(409, '至少需要对立的两方当事人', 'A dispute has at least two sides'),
  WILLINGNESS_UNKNOWN: refusal(409, '请先征询各方是否愿意调解', 'Ask every side first whether it wants mediation'),
  SIDE_UNWILLING: refusal(409, '有当事人明确拒绝，不得强制调解', 'A side has clearly refused; nobody is made to mediate'),
  NOBODY_REFUSED: refusal(409, '没有当事人拒绝调解', 'No side has refused'),
  // at work
  MEDIATOR_NEEDED: refusal(409, '尚无调解员接手', 'No mediator has taken it over yet'),
  MEDIATOR_UNKNOWN: refusal(422, '本县没有这名调解员', 'There is no such mediator in the county'),
  MEDIATOR_NOT_ASSIGNABLE: refusal(409, '现在不能由该调解员调解：{barLabel}', 'This mediator cannot be assigned now: {barLabel}'),
  MEDIATOR_IN_CONFLICT: refusal(409, '该调解员应当回避：{groundLabels}', 'This mediator has a conflict of interest: {groundLabels}'),
  PARTY_UNKNOWN: refusal(422, '本纠纷没有这名当事人', 'There is no such party to this dispute'),
  MEDIATOR_REFUSED: refusal(409, '当事人已拒绝该调解员', 'A party has refused this mediator'),
  PANEL_EVEN: refusal(422, '调解小组人数应为单数', 'A panel has an odd number of mediators'),
  LEAD_NEEDED: refusal(422, '调解小组须从成员中指定一名首席', 'A panel has one of its mediators as lead'),
  NOT_PROPOSED: refusal(409, '该调解员不是拟任调解员，或已由他人接手', 'This mediator is not proposed, or another has taken it over'),
  NOT_ON_PANEL: refusal(409, '该调解员不在本纠纷的调解员之列', 'This mediator does not mediate this dispute'),
  CHOICE_LEFT_OUT: refusal(409, '各方当事人已选定调解员，调解小组须包括他们', 'Each side has chosen a mediator; the panel includes them'),
  ON_PANEL_ALREADY: refusal(409, '该调解员已是本纠纷的拟任或承办调解员', 'This mediator is proposed or in charge already'),
  PARTY_ACCOUNT_TAKEN: refusal(409, '该账号已是本纠纷的另一当事人', 'This account is another party of this dispute already'),
  CENTRE_OUT_OF_REACH: refusal(403, '您的授权不包括该调解组织和纠纷所在区划', 'Your reach does not cover this centre, nor an area the dispute lies in'),
  SOURCE_NOT_YOURS: refusal(403, '排查和上门的纠纷由调解组织登记；对接单位以本单位名义登记', 'Disputes from screening and walk-ins are recorded by centres; institutions record in their own name'),
  NOT_YOURSELF: refusal(403, '调解员只能为自己办理；为他人办理请由调解组织进行', 'A mediator acts for himself here; for others the centre does'),
  LAST_MEDIATOR: refusal(409, '首调负责：请先指派其他调解员接手，再退出', 'Whoever answers for a dispute stays until another has taken it over: assign one first'),
  APPLICATION_PENDING: refusal(409, '已向上级申请，等待答复', 'An application to the tier above waits for its answer'),
  CENTRE_NOT_ABOVE: refusal(422, '只能向上级综合性调解组织申请', 'An application goes to a general centre above'),
  NO_TIER_ABOVE: refusal(409, '已无上级调解组织', 'There is no centre above'),
  INDUSTRY_CENTRE_NEEDED: refusal(422, '请选择另一个行业性专业性调解组织', 'Name another centre, of an industry'),
  NO_APPLICATION: refusal(409, '没有待答复的申请', 'There is no application to answer'),
  // sessions
  SESSION_NOT_IN_STATE: refusal(409, '该次调解现为“{stateLabel}”，不能进行此操作', 'The session is "{stateLabel}" now; this cannot be done then'),
  NOT_ASKED_TO_SESSION: refusal(422, '该当事人不在本次调解的通知名单中', 'This party was not asked to the session'),
  MEDIATOR_BUSY: refusal(409, '调解员在此时间已有其他调解', 'A mediator has another session at this time'),
  PARTY_BUSY: refusal(409, '当事人在此时间已有其他调解', 'A party has another session at this time'),
  PLACE_TAKEN: refusal(409, '该场所在此时间已被占用', 'The place is taken at this time'),
  MEDIATOR_NOT_IN_CHARGE: refusal(422, '该调解员未承办本纠纷', 'This mediator is not in charge of the dispute'),
  CONSENT_NEEDED: refusal(409, '尚缺以下各方同意：第{sides}方', 'These sides have not agreed yet: {sides}'),
  MUST_BE_CLOSED: refusal(409, '涉及隐私、仅一方到场或有当事人要求不公开的，不得公开调解', 'Private matters, talks with one side and sessions a party wants closed are not open to the public'),
  MUST_BE_OPEN: refusal(409, '当事人要求公开调解且无人反对，应当公开', 'A party asks for an open session and nobody objects'),
  RECORDED_ALREADY: refusal(409, '该次调解已有笔录', 'The session has its record already'),
  EXTENDED_ALREADY: refusal(409, '调解期限只能延长一次', 'The time is extended once at most'),
  ANSWER_AWAITED: refusal(409, '法院或对接单位尚未答复，暂不能归档', 'The court or an institution still owes an answer; it cannot be archived yet'),
  FOLLOW_UP_NEEDED: refusal(409, '请先回访再归档', 'The parties are visited before the file is archived'),
} as const satisfies Refusals;
export type DisputeRefusalCode = keyof typeof disputeRefusals;

/** Refusals every act on a dispute can give, and those named. */
export function disputeActRefusals<const Code extends DisputeRefusalCode = never>(...codes: Code[]) {
  const names = ['DISPUTE_SEALED', 'DISPUTE_NOT_IN_STATUS', 'DISPUTE_ACTION_NOT_YOURS', ...codes] as const;
  return Object.fromEntries(names.map((name) => [name, disputeRefusals[name]])) as Pick<typeof disputeRefusals, 'DISPUTE_SEALED' | 'DISPUTE_NOT_IN_STATUS' | 'DISPUTE_ACTION_NOT_YOURS' | Code>;
}
