/**
 * The words of casework: every closed list a matter is described with, each word with its label in both languages.
 * One object per list; the zod enum and the TypeScript type of the same name follow from it.
 */
import type { z } from 'zod';
import { choice } from '../contract/fields.ts';
import { text } from '../contract/text.ts';

/** What a person can bring in (事项类型). */
export const matterKinds = {
  need: text('服务需求', 'Need'),
  dispute: text('矛盾纠纷', 'Dispute'),
  petition: text('信访', 'Petition'),
  complaint: text('投诉', 'Complaint'),
  hazard: text('安全隐患', 'Hazard'),
  tip: text('线索', 'Tip'),
  suggestion: text('建议', 'Suggestion'),
  enquiry: text('咨询', 'Enquiry'),
  errand: text('代办', 'Errand'),
} as const;
export const MatterKind = choice(matterKinds).meta({ id: 'MatterKind' });
export type MatterKind = z.infer<typeof MatterKind>;

/** The way a matter came in (受理渠道). */
export const channels = {
  window: text('窗口', 'Window'),
  phone: text('电话', 'Phone'),
  web: text('网上门户', 'Web portal'),
  grid_visit: text('网格走访', 'Grid visit'),
  department: text('部门系统', 'Department system'),
  open311: text('Open311 客户端', 'Open311 client'),
  public_opinion: text('民意活动', 'Public-opinion event'),
  security_point: text('安保点', 'Security point'),
} as const;
export const Channel = choice(channels).meta({ id: 'Channel' });
export type Channel = z.infer<typeof Channel>;

/** How soon somebody has to act (紧急程度). */
export const urgencies = {
  ordinary: text('一般', 'Ordinary'),
  urgent: text('紧急', 'Urgent'),
  critical: text('特急', 'Critical'),
} as const;
export const Urgency = choice(urgencies).meta({ id: 'Urgency' });
export type Urgency = z.infer<typeof Urgency>;

/** Who speaks, as seen from the person concerned (反映人身份). */
export const reporterRelations = {
  named: text('实名', 'In own name'),
  on_behalf: text('代他人', 'On behalf of somebody'),
  anonymous: text('匿名', 'Anonymous'),
} as const;
export const ReporterRelation = choice(reporterRelations).meta({ id: 'ReporterRelation' });
export type ReporterRelation = z.infer<typeof ReporterRelation>;

/** The eight stages, in order (八个环节). */
export const stages = {
  acceptance: text('统一受理', 'Unified acceptance'),
  triage: text('集中分流', 'Central triage'),
  handling: text('归口办理', 'Handling by the competent body'),
  mediation: text('依法调处', 'Lawful mediation'),
  completion: text('限期办结', 'Completion in time'),
  supervision: text('定期督办', 'Supervision'),
  follow_up: text('跟踪回访', 'Follow-up'),
  archiving: text('结案存档', 'Closing and archiving'),
} as const;
export const Stage = choice(stages).meta({ id: 'Stage' });
export type Stage = z.infer<typeof Stage>;

/** Where a matter stands (状态). */
export const statuses = {
  received: text('已登记', 'Received'),
  refused: text('不予受理', 'Not accepted'),
  accepted: text('已受理', 'Accepted'),
  triaged: text('已分类', 'Triaged'),
  merged: text('已并案', 'Merged'),
  routed: text('已分派', 'Routed'),
  handling: text('办理中', 'Being handled'),
  ownership_disputed: text('权属待裁定', 'Ownership in dispute'),
  in_mediation: text('调解中', 'In mediation'),
  waiting_for_reporter: text('待反映人补充', 'Waiting for the reporter'),
  supervised: text('督办中', 'Handled under an order'),
  answered: text('已答复', 'Answered'),
  in_review: text('复查复核中', 'In review'),
  following_up: text('回访中', 'Being followed up'),
  closed: text('已结案', 'Closed'),
  withdrawn: text('已撤回', 'Withdrawn'),
  archived: text('已归档', 'Archived'),
} as const;
export const Status = choice(statuses).meta({ id: 'MatterStatus' });
export type Status = z.infer<typeof Status>;

/** Everything that can be done to a matter (操作). */
export const actions = {
  accept: text('受理', 'Accept'),
  refuse: text('不予受理', 'Refuse'),
  triage: text('分类', 'Triage'),
  merge: text('并案', 'Merge into another matter'),
  route: text('分派', 'Route'),
  claim: text('认领', 'Claim'),
  hand_back: text('退回本单位', 'Hand back to the unit'),
  assign: text('指派', 'Assign'),
  recall_assignment: text('撤回指派', 'Recall the assignment'),
  refer: text('抄送', 'Refer'),
  transfer: text('移交', 'Transfer'),
  accept_transfer: text('接收移交', 'Accept the transfer'),
  decline_transfer: text('拒绝移交', 'Decline the transfer'),
  recall_transfer: text('撤回移交', 'Recall the transfer'),
  invite_support: text('邀请会办', 'Invite a supporting unit'),
  contribute: text('提交会办意见', 'Contribute'),
  waive_contribution: text('免除会办意见', 'Waive a contribution'),
  record_progress: text('记录进展', 'Record progress'),
  add_material: text('补充材料', 'Add material'),
  ask_reporter: text('询问反映人', 'Ask the reporter'),
  reporter_answers: text('反映人答复', 'Reply to the question'),
  resume: text('恢复办理', 'Resume'),
  open_hearing: text('举行听证', 'Open a hearing'),
  close_hearing: text('结束听证', 'Close a hearing'),
  request_extension: text('申请延期', 'Request an extension'),
  decide_extension: text('审批延期', 'Decide an extension'),
  refuse_ownership: text('提出异议', 'Refuse ownership'),
  contest_ownership: text('再次异议（提请裁定）', 'Contest ownership'),
  arbitrate: text('裁定', 'Rule on ownership'),
  fall_back: text('属地兜底', 'Fall back to the territory'),
  send_to_mediation: text('转入调解', 'Send to mediation'),
  mediation_agreed: text('调解成功', 'Mediation agreed'),
  mediation_failed: text('调解不成', 'Mediation failed'),
  order: text('督办', 'Issue a supervision order'),
  fulfil_order: text('办结督办', 'Fulfil the order'),
  answer: text('答复办结', 'Answer'),
  follow_up: text('回访', 'Follow up'),
  rate: text('评价', 'Rate'),
  reopen: text('重新办理', 'Reopen'),
  request_review: text('申请复查复核', 'Request a review'),
  decide_review: text('作出复查复核意见', 'Decide the review'),
  close: text('结案', 'Close'),
  withdraw: text('撤回', 'Withdraw'),
  archive: text('归档', 'Archive'),
  recompute_clocks: text('时限重新计算', 'Recompute the clocks'),
} as const;
export const Action = choice(actions).meta({ id: 'MatterAction' });
export type Action = z.infer<typeof Action>;

/** What an actor is to a matter; a person can be several at once. */
export const facets = {
  reporter: text('反映人', 'The reporter'),
  centre: text('综治中心', 'The centre in charge of the area'),
  unit_officer: text('责任单位人员', 'An officer of the owning unit'),
  unit_head: text('责任单位负责人', 'The head of the owning unit'),
  handler: text('经办人', 'The handler'),
  support_unit: text('协办单位人员', 'An officer of a supporting unit'),
  transfer_target: text('拟接收单位人员', 'An officer of the unit asked to take over'),
  arbiter: text('裁定人', 'The arbiter'),
  mediator: text('调解员', 'The mediator'),
  supervisor: text('督办员', 'The supervisor'),
  reviewer: text('上一级机关', 'The reviewing authority'),
  system: text('系统', 'The platform itself'),
} as const;
export const Facet = choice(facets).meta({ id: 'MatterFacet' });
export type Facet = z.infer<typeof Facet>;

/** Clocks a matter can carry at once (时限). */
export const clockKinds = {
  first_reply: text('首次答复', 'First reply'),
  statutory: text('办结时限', 'Answer due'),
  internal: text('内部时限', 'Internal'),
  objection: text('异议期', 'Objection to ownership'),
  arbitration: text('裁定时限', 'Ruling on ownership'),
  supervision: text('督办时限', 'Supervision order'),
  review: text('复查复核时限', 'Review'),
} as const;
export const ClockKind = choice(clockKinds).meta({ id: 'ClockKind' });
export type ClockKind = z.infer<typeof ClockKind>;

/** Why a clock stands still. */
export const pauseReasons = {
  waiting_for_reporter: text('等待反映人补充', 'Waiting for the reporter'),
  hearing: text('听证', 'Hearing'),
} as const;
export const PauseReason = choice(pauseReasons).meta({ id: 'PauseReason' });
export type PauseReason = z.infer<typeof PauseReason>;

/** The colour of a clock (督办灯). */
export const alerts = {
  green: text('正常', 'In time'),
  yellow: text('黄牌预警', 'Yellow: 80 % of the time is used'),
  red: text('红牌督办', 'Red: overdue'),
} as const;
export const Alert = choice(alerts).meta({ id: 'ClockAlert' });
export type Alert = z.infer<typeof Alert>;

/** How the regulations want a petition handled (信访工作条例 articles 29 to 31). */
export const petitionTracks = {
  opinion: text('建议意见（第29条）', 'Suggestion or opinion (article 29)'),
  accusation: text('检举控告（第30条）', 'Accusation (article 30)'),
  litigation: text('诉讼、复议等法律程序（第31条第1项）', 'Court, prosecution or police procedure (article 31(1))'),
  arbitration: text('仲裁（第31条第2项）', 'Arbitration (article 31(2))'),
  party_appeal: text('党员申诉、申请复审（第31条第3项）', 'Appeal within the Party (article 31(3))'),
  administrative: text('行政程序（第31条第4项）', 'Administrative procedure (article 31(4))'),
  statutory_duty: text('履行法定职责（第31条第5项）', 'Performance of a statutory duty (article 31(5))'),
  opinion_in_writing: text('信访处理意见书（第31条第6项）', 'Written handling opinion (article 31(6))'),
} as const;
export const PetitionTrack = choice(petitionTracks).meta({ id: 'PetitionTrack' });
export type PetitionTrack = z.infer<typeof PetitionTrack>;

/** Legal grounds on which a unit may say a matter is not its own (权属异议理由). */
export const ownershipGrounds = {
  outside_duties: text('不属于本单位法定职责', 'Outside the duties the law gives the unit'),
  outside_area: text('不属于本单位管辖区域', "Outside the unit's area"),
  other_tier: text('依法应由上级或下级机关管辖', 'By law another tier is competent'),
  exclusive_authority: text('法律规定由其他机关专属管辖', 'By law another authority has exclusive competence'),
  recusal: text('依法应当回避', 'The unit must stand aside'),
} as const;
export const OwnershipGround = choice(ownershipGrounds).meta({ id: 'OwnershipGround' });
export type OwnershipGround = z.infer<typeof OwnershipGround>;

/** What a village does with a task of one of the two lists (政社互动两份清单). */
export const listKinds = {
  assist: text('依法协助政府工作事项', 'The village assists the government'),
  self: text('依法自治事项', 'The village decides itself'),
} as const;
export const ListKind = choice(listKinds).meta({ id: 'VillageListKind' });
export type ListKind = z.infer<typeof ListKind>;
