/** The words of mediation: every closed list a dispute, its centre and its mediators are described with, each word with its label in both languages. */
import type { z } from 'zod';
import { choice } from '../contract/fields.ts';
import { text } from '../contract/text.ts';

/** How a dispute came to be known (纠纷来源). */
export const disputeSources = {
  screening: text('排查发现', 'Found in screening'),
  walk_in: text('上门申请', 'Walk-in'),
  matter: text('综治中心转来', 'From a matter'),
  court: text('法院委派委托', 'Handed over by the court'),
  police: text('公安移送', 'Handed over by the police'),
  procuratorate: text('检察院移送', 'Handed over by the procuratorate'),
  petition_office: text('信访部门移送', 'Handed over by letters-and-visits'),
} as const;
export const DisputeSource = choice(disputeSources).meta({ id: 'DisputeSource' });
export type DisputeSource = z.infer<typeof DisputeSource>;

/** What a dispute is about (纠纷类型); the same words are the fields of work a mediator is skilled in. */
export const disputeKinds = {
  family: text('家庭', 'Family'),
  marriage: text('婚姻关系', 'Marriage'),
  adoption: text('收养关系', 'Adoption'),
  identity: text('身份关系', 'Personal status'),
  elder_support: text('赡养', 'Support of elders'),
  neighbours: text('邻里', 'Neighbours'),
  boundary: text('宅基地与边界', 'Homesteads and boundaries'),
  forest: text('山林', 'Forest'),
  land_contract: text('土地承包', 'Land contract'),
  land_taking: text('征地拆迁', 'Land taking and relocation'),
  funeral: text('丧葬', 'Funeral'),
  housing: text('房屋', 'Housing'),
  construction: text('建设工程', 'Construction'),
  road: text('道路', 'Roads'),
  money: text('债务', 'Money'),
  labour: text('劳动争议', 'Labour'),
  enterprise_restructuring: text('企业改制', 'Enterprise restructuring'),
  property_management: text('物业', 'Property management'),
  medical: text('医疗', 'Medical'),
  traffic: text('交通事故', 'Traffic'),
  work_safety: text('安全生产', 'Work safety'),
  school: text('校园', 'School'),
  key_project: text('重点项目', 'Key projects'),
  other: text('其他', 'Other'),
} as const;
export const DisputeKind = choice(disputeKinds).meta({ id: 'DisputeKind' });
export type DisputeKind = z.infer<typeof DisputeKind>;

/** Where a dispute stands (状态). */
export const disputeStatuses = {
  recorded: text('已登记', 'Recorded'),
  accepted: text('已受理', 'Accepted'),
  assigned: text('已指派', 'Assigned'),
  mediating: text('调解中', 'In mediation'),
  agreed: text('达成协议', 'Agreed'),
  performed: text('已履行', 'Performed'),
  not_performed: text('未履行', 'Not performed'),
  failed: text('调解不成', 'Failed'),
  unwilling: text('一方不愿调解', 'A side is unwilling'),
  withdrawn: text('当事人终止', 'Stopped by a party'),
  diverted: text('已导入其他途径', 'Diverted'),
  archived: text('已归档', 'Archived'),
} as const;
export const DisputeStatus = choice(disputeStatuses).meta({ id: 'DisputeStatus' });
export type DisputeStatus = z.infer<typeof DisputeStatus>;

/** Everything that can be done to a dispute (办理动作). */
export const disputeActions = {
  add_party: text('登记当事人', 'Add a party'),
  change_party: text('变更当事人信息', 'Change a party'),
  record_willingness: text('登记调解意愿', 'Record willingness'),
  accept: text('受理', 'Accept'),
  close_unwilling: text('因不愿调解终结', 'Close as unwilling'),
  assess: text('研判风险', 'Assess the risk'),
  declare_conflict: text('申报回避事由', 'Declare a conflict of interest'),
  assign: text('指派调解员', 'Assign mediators'),
  choose_mediator: text('当事人选定调解员', 'Choose a mediator'),
  refuse_mediator: text('当事人拒绝调解员', 'Refuse a mediator'),
  take_over: text('调解员接手', 'Take over'),
  release_mediator: text('调解员退出', 'Release a mediator'),
  apply_upward: text('申请上级调解', 'Apply to the tier above'),
  accept_application: text('上级受理', 'Accept from below'),
  return_application: text('上级退回', 'Return to below'),
  lapse_application: text('上级逾期未答复', 'Not answered in time'),
  rise: text('提级至共同上级', 'Rise to the common tier'),
  send_to_industry: text('转行业调委会', 'Send to an industry centre'),
  link: text('部门联动', 'Link departments'),
  meet_jointly: text('提交联席会议', 'Take to a joint meeting'),
  divert: text('导入其他途径', 'Divert'),
  schedule_session: text('安排调解', 'Schedule a session'),
  cancel_session: text('取消调解安排', 'Cancel a session'),
  hold_session: text('开始调解', 'Open a session'),
  adjourn_session: text('休会', 'Adjourn a session'),
  record_session: text('调解笔录', 'Record a session'),
  record_attendance: text('登记到场', 'Record who came'),
  record_notice: text('登记已通知', 'Record who was told'),
  reply_to_session: text('当事人答复调解安排', 'A party replies to a session'),
  ask_openness: text('要求公开或不公开调解', 'Ask that sessions be open or closed'),
  take_measure: text('采取稳控预防措施', 'Take a preventive measure'),
  report_crime: text('移送涉嫌犯罪线索', 'Report a possible crime'),
  extend: text('延长调解期限', 'Extend the time'),
  draft_agreement: text('起草协议', 'Draft an agreement'),
  sign_agreement: text('签署协议', 'Sign the agreement'),
  conclude_agreement: text('协议生效', 'The agreement takes effect'),
  put_in_writing: text('另订书面协议', 'Another agreement in writing'),
  fail: text('调解不成', 'End without agreement'),
  stop: text('当事人终止调解', 'A party stops'),
  record_performance: text('登记履行', 'Record performance'),
  perform: text('履行完毕', 'Performed in full'),
  default_on_term: text('逾期未履行', 'A term is not performed'),
  wish_confirmation: text('当事人请求司法确认', 'A party wishes judicial confirmation'),
  apply_for_confirmation: text('申请司法确认', 'Apply for judicial confirmation'),
  record_court_acceptance: text('法院受理结果', 'Court accepts or refuses'),
  extend_ruling: text('法院延长审查期限', 'The court takes more time'),
  withdraw_confirmation: text('撤回司法确认申请', 'Withdraw the application for confirmation'),
  record_ruling: text('法院裁定', 'Court rules'),
  hand_over: text('移送对接', 'Hand over'),
  receive_hand_over: text('接收移送', 'Receive a hand-over'),
  return_hand_over: text('退回移送', 'Return a hand-over'),
  record_hand_over_result: text('登记对接结果', 'Record the result of a hand-over'),
  add_file: text('补充材料', 'Add a file'),
  follow_up: text('回访', 'Follow up'),
  area_changed: text('区划变更', 'Areas changed'),
  archive: text('归档', 'Archive'),
} as const;
export const DisputeAction = choice(disputeActions).meta({ id: 'DisputeAction' });
export type DisputeAction = z.infer<typeof DisputeAction>;

/** What somebody is to a dispute; a person can be several at once. */
export const disputeFacets = {
  system: text('系统', 'The platform itself'),
  party: text('当事人', 'Party'),
  mediator: text('承办调解员', 'Mediator in charge'),
  proposed: text('拟任调解员', 'Proposed mediator'),
  centre: text('承办调解组织', 'The centre in charge'),
  centre_above: text('上级调解组织', 'A centre asked from below'),
  institution: text('对接单位', 'Institution of a hand-over'),
} as const;
export type DisputeFacet = keyof typeof disputeFacets;

/** Tiers of centres (调解组织层级). */
export const centreTiers = {
  county: text('县级', 'County'),
  township: text('乡镇（街道）', 'Township'),
  village: text('村（社区）', 'Village'),
  enterprise: text('企业', 'Enterprise'),
  industry: text('行业性专业性', 'Industry'),
} as const;
export const CentreTier = choice(centreTiers).meta({ id: 'CentreTier' });
export type CentreTier = z.infer<typeof CentreTier>;

/** Kinds of mediators (调解员类型). */
export const mediatorKinds = {
  people: text('人民调解员', "People's mediator"),
  folk: text('民间调解员', 'Folk mediator'),
  industry: text('行业调解员', 'Industry mediator'),
  administrative: text('行政调解员', 'Administrative mediator'),
  judicial: text('司法调解员', 'Judicial mediator'),
} as const;
export const MediatorKind = choice(mediatorKinds).meta({ id: 'MediatorKind' });
export type MediatorKind = z.infer<typeof MediatorKind>;

/** Levels a mediator is decided to have (调解能手、首席调解员、专家). */
export const mediatorLevels = {
  township_able: text('乡镇调解能手', 'Able, township'),
  township_chief: text('乡镇首席调解员', 'Chief, township'),
  county_able: text('县级调解能手', 'Able, county'),
  county_chief: text('县级首席调解员', 'Chief, county'),
  county_expert: text('县级调解专家', 'Expert, county'),
} as const;
export const MediatorLevel = choice(mediatorLevels).meta({ id: 'MediatorLevel' });
export type MediatorLevel = z.infer<typeof MediatorLevel>;

/** Whether a mediator may be assigned (状态). */
export const mediatorStates = { active: text('在岗', 'Active'), suspended: text('暂停', 'Suspended'), dismissed: text('已免', 'Dismissed') } as const;
export const MediatorState = choice(mediatorStates).meta({ id: 'MediatorState' });
export type MediatorState = z.infer<typeof MediatorState>;

/** A side's answer to whether it wants mediation (调解意愿). */
export const willingnesses = { unknown: text('未征询', 'Not asked yet'), willing: text('愿意', 'Willing'), unwilling: text('明确拒绝', 'Clearly refuses') } as const;
export const Willingness = choice(willingnesses).meta({ id: 'Willingness' });
export type Willingness = z.infer<typeof Willingness>;

/** Why somebody may not mediate a dispute (回避事由). */
export const conflictGrounds = {
  kin: text('近亲属', 'Kin'),
  household: text('同户', 'Same household'),
  employer: text('同一单位', 'Same employer'),
  earlier_side: text('曾代表一方', 'Stood on a side earlier'),
  interest: text('与纠纷有利害关系', 'Has an interest in it'),
} as const;
export const ConflictGround = choice(conflictGrounds).meta({ id: 'ConflictGround' });
export type ConflictGround = z.infer<typeof ConflictGround>;

/** What a mediator is in a panel; several may be asked and the first to take over leads. */
export const panelParts = { lead: text('首席', 'Lead'), member: text('成员', 'Member'), candidate: text('候选', 'Asked, the first has it') } as const;
export const PanelPart = choice(panelParts).meta({ id: 'PanelPart' });
export type PanelPart = z.infer<typeof PanelPart>;

/** Where a mediator stands to a dispute. */
export const panelStates = { chosen: text('当事人选定', 'Chosen by a side'), proposed: text('拟任', 'Proposed'), in_charge: text('承办', 'In charge'), refused: text('被当事人拒绝', 'Refused by a party'), released: text('已退出', 'Released') } as const;
export const PanelState = choice(panelStates).meta({ id: 'PanelState' });
export type PanelState = z.infer<typeof PanelState>;

/** Why a mediator leaves a dispute (退出事由). */
export const releaseGrounds = {
  conflict: text('应当回避', 'A conflict of interest'),
  illness: text('因病', 'Illness'),
  absence: text('外出', 'Away'),
  workload: text('在办过多', 'Too much in hand'),
  other: text('其他', 'Other'),
} as const;
export const ReleaseGround = choice(releaseGrounds).meta({ id: 'ReleaseGround' });

/** What became of an application to the tier above. */
export const applicationStates = { pending: text('待答复', 'Waits for an answer'), accepted: text('已受理', 'Accepted'), returned: text('已退回', 'Returned'), lapsed: text('逾期未答复', 'Not answered in time') } as const;
export const ApplicationState = choice(applicationStates).meta({ id: 'ApplicationState' });

/** Where a dispute goes that is not for mediation (导入途径). */
export const divertTargets = {
  police: text('公安派出所', 'Police post'),
  court: text('人民法院', "People's court"),
  arbitration: text('仲裁机构', 'Arbitration'),
  administrative: text('行政机关', 'The competent authority'),
} as const;
export const DivertTarget = choice(divertTargets).meta({ id: 'DivertTarget' });

/** Why a mediator is suggested (推荐理由). */
export const suggestionReasons = {
  same_village: text('本村（社区）', 'Of the same village'),
  same_township: text('本乡镇（街道）', 'Of the same township'),
  same_county: text('本县', 'Of the county'),
  lives_near: text('住处较近', 'Lives near'),
  skilled: text('擅长此类纠纷', 'Skilled in this kind'),
  level: text('{value}', '{value}'),
  language: text('通晓所需语言', 'Speaks a language asked for'),
  load: text('在办{value}件', '{value} in hand'),
} as const;
export const SuggestionReason = choice(suggestionReasons).meta({ id: 'SuggestionReason' });
export type SuggestionReason = z.infer<typeof SuggestionReason>;

/** With whom disputes are handed over, both ways (对接单位). */
export const institutions = {
  court: text('人民法院', "People's court"),
  procuratorate: text('人民检察院', 'Procuratorate'),
  police: text('公安机关', 'Police'),
  petition_office: text('信访部门', 'Letters-and-visits office'),
} as const;
export const Institution = choice(institutions).meta({ id: 'Institution' });
export type Institution = z.infer<typeof Institution>;

/** What is done so that a dispute does not grow (稳控预防措施). */
export const measures = {
  prevention: text('预防激化', 'Prevention'),
  stabilising_care: text('落实稳控', 'Stabilising care'),
  crowd_incident_averted: text('化解群体性事件', 'Crowd incident averted'),
} as const;
export const Measure = choice(measures).meta({ id: 'DisputeMeasure' });
export type Measure = z.infer<typeof Measure>;

/** The other ways, told whenever mediation ends without agreement (其他救济途径; People's Mediation Law article 26). */
export const remedies = {
  arbitration: text('依法申请仲裁', 'Arbitration, where the law provides it'),
  administrative: text('申请行政机关处理', 'Settlement by the competent authority'),
  lawsuit: text('向人民法院起诉', 'A lawsuit at the court'),
} as const;

/** Why a matter sent to mediation is not taken there. */
export const declineReasons = {
  no_centre: text('所在区域尚无调解组织', 'There is no mediation organisation for its area'),
  area_unknown: text('所在区划已撤销或未知', 'Its area is unknown or was abolished'),
  accusation: text('检举控告事项不转入调解', 'An accusation is not mediated'),
} as const;
export const DeclineReason = choice(declineReasons).meta({ id: 'DeclineReason' });
export type DeclineReason = z.infer<typeof DeclineReason>;

export const Remedy = choice(remedies).meta({ id: 'Remedy' });
export type Remedy = z.infer<typeof Remedy>;

/** Where a session stands (调解会状态). */
export const sessionStates = {
  scheduled: text('已安排', 'Scheduled'),
  held: text('进行中', 'Going on'),
  adjourned: text('已休会', 'Adjourned'),
  closed: text('已结束', 'Closed'),
  cancelled: text('已取消', 'Cancelled'),
} as const;
export const SessionState = choice(sessionStates).meta({ id: 'SessionState' });
export type SessionState = z.infer<typeof SessionState>;

/** Whom a mediator may invite to a session, when the parties agree (受邀参与人; People's Mediation Law article 20). */
export const guestRelations = {
  relative: text('亲属', 'Relative'),
  neighbour: text('邻里', 'Neighbour'),
  colleague: text('同事', 'Colleague'),
  expert: text('专业人员', 'Somebody with special knowledge or experience'),
  organisation: text('社会组织人员', 'Member of a social organisation'),
} as const;
export const GuestRelation = choice(guestRelations).meta({ id: 'GuestRelation' });
export type GuestRelation = z.infer<typeof GuestRelation>;

/** What a party asks of the sessions (公开或不公开; People's Mediation Law article 23). */
export const opennesses = { open: text('要求公开', 'Open to the public'), closed: text('要求不公开', 'Closed to the public') } as const;
export const Openness = choice(opennesses).meta({ id: 'Openness' });
export type Openness = z.infer<typeof Openness>;

/** What a party replies to being asked to a session (到场答复). */
export const sessionReplies = { coming: text('同意到场', 'Agrees to come'), not_coming: text('不能到场', 'Cannot come') } as const;
export const SessionReply = choice(sessionReplies).meta({ id: 'SessionReply' });
export type SessionReply = z.infer<typeof SessionReply>;

/** What a paper of the file is (材料类别). */
export const fileParts = {
  authority: text('身份与授权材料', 'Identity and authority'),
  session_record: text('调解笔录', 'Record of a session'),
  signed_agreement: text('签字协议', 'Signed agreement'),
  court_document: text('法院文书', 'Document of a court'),
  evidence: text('证据材料', 'Evidence'),
} as const;
export const FilePart = choice(fileParts).meta({ id: 'FilePart' });
export type FilePart = z.infer<typeof FilePart>;

/** Where a term of an agreement stands (履行情况). */
export const termStates = { open: text('待履行', 'Open'), partly: text('部分履行', 'Partly performed'), performed: text('已履行', 'Performed'), defaulted: text('逾期未履行', 'In default') } as const;
export const TermState = choice(termStates).meta({ id: 'TermState' });
export type TermState = z.infer<typeof TermState>;

/** What a reminder of a term is about (履行提醒). */
export const termReminderStages = { soon: text('即将到期', 'Due soon'), due: text('今日到期', 'Due today'), overdue: text('逾期', 'Overdue') } as const;
export const TermReminderStage = choice(termReminderStages).meta({ id: 'TermReminderStage' });
export type TermReminderStage = z.infer<typeof TermReminderStage>;

/** The standard forms of a dispute's file, beside the agreement's own (人民调解文书). */
export const disputeForms = {
  application: text('人民调解申请书', 'Application for mediation'),
  acceptance: text('人民调解受理登记表', 'Register of acceptance'),
  session: text('人民调解记录', 'Record of mediation'),
  follow_up: text('人民调解回访记录', 'Record of visits after the end'),
} as const;
export const DisputeForm = choice(disputeForms).meta({ id: 'DisputeForm' });
export type DisputeForm = z.infer<typeof DisputeForm>;

/** Clocks of a dispute (时限). */
export const disputeClocks = {
  mediation: text('调解期限', 'Mediation'),
  application: text('上级答复期限', 'Answer of the tier above'),
  confirmation: text('申请司法确认期限', 'Application for confirmation'),
  court_acceptance: text('法院受理审查期限', 'Court decides on acceptance'),
  court_ruling: text('法院裁定期限', 'Court rules'),
  follow_up: text('回访期限', 'Visit after the end'),
} as const;
export const DisputeClock = choice(disputeClocks).meta({ id: 'DisputeClock' });
export type DisputeClock = z.infer<typeof DisputeClock>;

/** What no mediator may do: criticised and put right at first, dismissed where it is serious (People's Mediation Law article 15). */
export const misconducts = {
  partiality: text('偏袒一方当事人', 'Favoured a party'),
  insult: text('侮辱当事人', 'Insulted a party'),
  improper_gain: text('索取、收受财物或者牟取其他不正当利益', 'Asked for or took money, goods or other improper gain'),
  disclosure: text('泄露当事人的个人隐私、商业秘密', 'Disclosed private matters or trade secrets of a party'),
} as const;
export const Misconduct = choice(misconducts).meta({ id: 'Misconduct' });
export type Misconduct = z.infer<typeof Misconduct>;

/** Why somebody is a mediator no longer (免职事由). */
export const dismissalGrounds = {
  ...misconducts,
  resigned: text('本人辞去', 'Resigned'),
  term_ended: text('任期届满未连任', 'The term ended'),
  moved_away: text('迁离本辖区', 'Moved away'),
  unfit: text('身体等原因不能履职', 'No longer able to serve'),
  deceased: text('去世', 'Deceased'),
} as const;
export const DismissalGround = choice(dismissalGrounds).meta({ id: 'DismissalGround' });
export type DismissalGround = z.infer<typeof DismissalGround>;

/** Why a mediator is given no disputes for a while (暂停事由). */
export const suspensionGrounds = {
  inquiry: text('被投诉举报，正在核查', 'A complaint is being looked into'),
  correction: text('责令改正期间', 'Ordered to put things right'),
  training_due: text('未完成规定培训', 'Training is overdue'),
  illness: text('患病', 'Illness'),
  leave: text('请假', 'On leave'),
} as const;
export const SuspensionGround = choice(suspensionGrounds).meta({ id: 'SuspensionGround' });

/** Why a mediator cannot be assigned today. */
export const assignmentBars = {
  dismissed: text('已免职', 'Dismissed'),
  suspended: text('暂停履职', 'Suspended'),
  not_certified: text('未持证', 'Has no certificate'),
  certificate_expired: text('证件已过期', 'The certificate has expired'),
} as const;
export const AssignmentBar = choice(assignmentBars).meta({ id: 'AssignmentBar' });
export type AssignmentBar = z.infer<typeof AssignmentBar>;

/** What is on record of a mediator (履职记录). */
export const mediatorRecords = {
  recruited: text('聘任', 'Recruited'),
  updated: text('资料变更', 'Particulars changed'),
  certified: text('持证', 'Certified'),
  certificate_expiring: text('证件到期提醒', 'Reminded of the end of the certificate'),
  trained: text('培训', 'Trained'),
  criticised: text('批评教育', 'Criticised'),
  suspended: text('暂停', 'Suspended'),
  reinstated: text('恢复', 'Reinstated'),
  dismissed: text('免职', 'Dismissed'),
  level_decided: text('评定等级', 'Level decided'),
  moved: text('调动', 'Moved to another centre'),
  area_changed: text('区划变更', 'Areas changed'),
} as const;
export const MediatorRecordKind = choice(mediatorRecords).meta({ id: 'MediatorRecordKind' });
export type MediatorRecordKind = z.infer<typeof MediatorRecordKind>;
