/** Every refusal the rules of casework can give: its HTTP status and what the person reads. Operations declare those they can give. */
import type { Text } from '../contract/text.ts';

type Refusal = { readonly status: 403 | 404 | 409 | 422; readonly message: Text };
const refusal = <S extends Refusal['status']>(status: S, zh: string, en: string) => ({ status, message: { 'zh-CN': zh, en } as Text });

export const refusals = {
  // bringing a matter in
  NAME_REQUIRED: refusal(422, '此类事项需要实名提出', 'This kind of matter needs a name'),
  CHANNEL_KNOWS_REPORTER: refusal(422, '该渠道不能匿名提出', 'This channel cannot take an anonymous matter'),
  PRINCIPAL_REQUIRED: refusal(422, '代他人提出时请填写本人信息', 'Say on whose behalf the matter is brought'),
  GROUND_NEEDS_DESTINATION: refusal(422, '不予受理须写明应向何处提出', 'A refusal names the place to go instead'),
  GROUND_NEEDS_DETAIL: refusal(422, '请写明缺少的内容或依据', 'Say what is missing, or what the refusal is based on'),
  CODE_MALFORMED: refusal(404, '编号有误，请核对：以 GZ 开头，共 21 位，末位是校验码', 'This is not a tracking code; please check it: GZ and 19 more characters, the last one a check character'),
  CODE_UNKNOWN: refusal(404, '没有这个编号的事项，请核对', 'There is no matter with this code; please check it'),
  AREA_UNKNOWN: refusal(422, '没有这个区划代码。', 'There is no area with this code.'),
  CATEGORY_UNKNOWN: refusal(422, '目录中没有这个类别。', 'There is no such category in the catalogue.'),
  CATEGORY_OTHER_KIND: refusal(422, '该类别不属于这种事项。', 'The category belongs to another kind of matter.'),
  // state and person
  MATTER_NOT_IN_STATUS: refusal(409, '事项现为“{statusLabel}”，不能进行“{actionLabel}”', 'The matter is "{statusLabel}" now; "{actionLabel}" cannot be done then'),
  ACTION_NOT_YOURS: refusal(403, '您不能对该事项进行此操作', 'This is not yours to do on this matter'),
  MATTER_SEALED: refusal(409, '卷宗已封存', 'The file is sealed'),
  WITHDRAWAL_NOT_POSSIBLE: refusal(409, '涉及公共安全的事项不能撤回', 'A matter of public safety goes on and cannot be withdrawn'),
  TRIAGE_INCOMPLETE: refusal(422, '请先确定类别、紧急程度和区域', 'Category, urgency and area come first'),
  FOLLOW_UP_REQUIRED: refusal(409, '请先回访再结案', 'The reporter is asked before the matter is closed'),
  REVIEW_WINDOW_OPEN: refusal(409, '复查复核申请期限未满，不能归档', 'The reporter may still ask for a review; the file stays open'),
  // clocks
  CLOCK_NOT_RUNNING: refusal(409, '该时限未在计时', 'This clock is not running'),
  CLOCK_NOT_PAUSABLE: refusal(409, '该时限依规定不得中止', 'The rule of this clock does not allow a pause'),
  CLOCK_ALREADY_PAUSED: refusal(409, '该时限已中止', 'This clock stands still already'),
  CLOCK_NOT_PAUSED: refusal(409, '该时限未中止', 'This clock is not standing still'),
  PAUSE_EXHAUSTED: refusal(409, '中止时间已用完', 'The time this clock may stand still is used up'),
  EXTENSION_NOT_ALLOWED: refusal(409, '该时限不得延长（依据：{source}）', 'This clock cannot be extended ({source})'),
  EXTENSION_PENDING: refusal(409, '已有待审批的延期申请', 'A request for an extension is waiting already'),
  EXTENSION_NOT_PENDING: refusal(409, '没有待审批的延期申请', 'There is no request for an extension to decide'),
  EXTENSIONS_EXHAUSTED: refusal(409, '最多可延期 {times} 次，次数已用完', 'It may be extended {times} time(s), and was; no further extension is allowed'),
  EXTENSION_TOO_LONG: refusal(422, '延长时间超过上限，最多还可延长 {left} {unitLabel}', 'The extension is longer than allowed: at most {left} {unitLabel} are left'),
  EXTENSION_TOO_LATE: refusal(409, '期限已过，不能再申请延期', 'The clock has run out; it is too late to ask'),
  EXPLANATION_REQUIRED: refusal(422, '请填写理由', 'Give a reason'),
  OWN_REQUEST: refusal(403, '不能审批自己的申请', 'Nobody decides their own request'),
  APPROVER_NOT_ENTITLED: refusal(403, '该延期须由规定的人批准', 'Somebody else has to approve this extension'),
  ORDER_DUE_IN_PAST: refusal(422, '督办期限须晚于发出时间', 'An order is due after it is issued'),
  // who does the work
  UNIT_UNKNOWN: refusal(422, '没有这个单位。', 'There is no such unit.'),
  ALREADY_CLAIMED: refusal(409, '已有经办人', 'Somebody has this matter in hand already'),
  ROUTE_MISSING: refusal(422, '分派表和首接单位均无着落，请指定责任单位', 'Neither the routing table nor a first contact tells the unit; name one'),
  NOT_OWN_UNIT: refusal(422, '只能指派本单位人员', 'Only a person of the own unit can be assigned'),
  OFFICER_ABSENT: refusal(409, '该人员休假中，请指派代理人', 'The officer is absent; assign the deputy'),
  SAME_HANDLER: refusal(409, '重新办理须更换经办人', 'A reopened matter goes to a different handler'),
  ALREADY_OWNER: refusal(409, '该单位已是责任单位', 'This unit owns the matter already'),
  ALREADY_READER: refusal(409, '该单位已可查阅', 'This unit can read the matter already'),
  TRANSFER_PENDING: refusal(409, '已有待接收的移交', 'A transfer is waiting to be accepted'),
  TRANSFER_NOT_PENDING: refusal(409, '没有待接收的移交', 'There is no transfer to accept, decline or recall'),
  NOTHING_TO_RECALL: refusal(409, '没有可撤回的指派', 'There is no assignment to recall'),
  ALREADY_SUPPORTING: refusal(409, '该单位已是协办单位', 'This unit is supporting already'),
  LEAD_CANNOT_SUPPORT: refusal(422, '主办单位不能兼为协办单位', 'The lead unit cannot support itself'),
  CONTRIBUTION_NOT_OPEN: refusal(409, '没有待提交的会办意见', 'There is no open contribution of this unit'),
  CONTRIBUTIONS_OPEN: refusal(409, '协办单位尚未提交意见', 'Contributions of supporting units are still open'),
  OWNERSHIP_SETTLED: refusal(409, '权属已确定，不得再提异议', 'It is settled who owns the matter'),
  OWNERSHIP_GROUND_REQUIRED: refusal(422, '提出异议须有法定理由和条款', 'Refusing needs a legal ground with its article'),
  OWNERSHIP_PROPOSAL_REQUIRED: refusal(422, '提出异议须同时提出建议的责任单位', 'Refusing needs a proposal where the matter belongs'),
  OBJECTION_TOO_LATE: refusal(409, '已超过异议期', 'The time to refuse has run out'),
  ARBITER_IS_PARTY: refusal(422, '裁定人不得是争议单位', 'A unit of the dispute cannot rule on it'),
  ARBITER_STILL_IN_TIME: refusal(409, '裁定期限未满，不能属地兜底', 'The arbiter still has time; no fall-back yet'),
  ACCUSED_MAY_NOT_RECEIVE: refusal(409, '不得将检举控告转给被检举控告的单位或人员', 'An accusation is never passed to the accused'),
  // duplicates, follow-up, review
  MERGE_INTO_ITSELF: refusal(422, '不能与自身并案', 'A matter cannot be merged into itself'),
  MERGE_DIFFERENT_COUNTY: refusal(422, '不同区县的事项不能并案', 'Matters of different counties are not merged'),
  MERGE_WITH_ACCUSATION: refusal(422, '检举控告不能与其他事项并案', 'An accusation is not merged with anything else'),
  MERGE_TARGET_ENDED: refusal(409, '目标事项已结束', 'The matter to merge into has ended'),
  ALREADY_RATED: refusal(409, '已经评价过', 'The matter was rated already'),
  NOT_DISSATISFIED: refusal(409, '未评价为不满意，不能重新办理', 'Only a dissatisfied rating reopens a matter'),
  ALREADY_REOPENED: refusal(409, '已重新办理过一次', 'The matter was reopened once already'),
  REVIEW_ONLY_FOR_PETITIONS: refusal(409, '只有信访事项可以申请复查复核', 'Only a petition can be reviewed'),
  REVIEW_WINDOW_CLOSED: refusal(409, '已超过申请复查复核的期限', 'The time to ask for a review has run out'),
  REVIEWS_EXHAUSTED: refusal(409, '复核意见为最终意见', 'The re-review opinion is final'),
  // tasks sent down
  TASK_ON_NO_LIST: refusal(422, '该任务不在村（社区）两份清单内，不得下派；最接近的条目是 {code}“{title}”', "The task is on neither of the village's two lists; the nearest entry is {code} '{title}'"),
  TASK_IS_SELF_GOVERNED: refusal(422, '该事项由村（社区）自行决定，不得下派：{code}“{title}”', "The village decides this itself; it cannot be ordered: {code} '{title}'"),
  LISTS_NOT_PUBLISHED: refusal(422, '该年度清单尚未公布', 'The lists of that year are not published'),
  // exports
  EXPORT_TOO_LONG: refusal(422, '超过 {limit} 行，请缩小范围', 'More than {limit} rows; narrow it down'),
  EXPORT_TOO_LARGE: refusal(422, '附件合计超过 {limit} 字节，请分别下载', 'The documents come to more than {limit} bytes; download them one by one'),
  // tasks, absences, sweeps
  TASK_NOT_OPEN: refusal(409, '任务已办结或已失效', 'The task is done or has lapsed'),
  TASK_NOT_YOURS: refusal(403, '该任务不由您办理', 'This task was not given to you or your unit'),
  TASK_IS_CONTRIBUTION: refusal(409, '会办意见请在事项中提交', 'A contribution is delivered on its matter'),
  ABSENCE_NOT_YOURS: refusal(403, '只能由本人、单位负责人或中心主任登记', 'Only the officer, the head of the unit or the centre director may do this'),
  ABSENCE_OVER: refusal(409, '休假已取消或已结束', 'The absence was cancelled or is over'),
  SIMULATED_TIME_REQUIRED: refusal(409, '只能在模拟时间下运行', 'This runs on simulated time only'),
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof refusals;
