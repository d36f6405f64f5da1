/** The words of mediation: every closed list a dispute, its centre and its mediators are described with, each word with its label in both languages. */
import { z } from 'zod';
import type { Text } from '../contract/text.ts';

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const choice = <T extends Record<string, Text>>(labels: T) =>
  z.enum(Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]]);

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
  rise: text('提级至共同上级', 'Rise to the common tier'),
  send_to_industry: text('转行业调委会', 'Send to an industry centre'),
  link: text('部门联动', 'Link departments'),
  divert: text('导入其他途径', 'Divert'),
  schedule_session: text('安排调解', 'Schedule a session'),
  cancel_session: text('取消调解安排', 'Cancel a session'),
  hold_session: text('开始调解', 'Open a session'),
  adjourn_session: text('休会', 'Adjourn a session'),
  record_session: text('调解笔录', 'Record a session'),
  take_measure: text('采取稳控预防措施', 'Take a preventive measure'),
  report_crime: text('移送涉嫌犯罪线索', 'Report a possible crime'),
  extend: text('延长调解期限', 'Extend the time'),
  draft_agreement: text('起草协议', 'Draft an agreement'),
  sign_agreement: text('签署协议', 'Sign the agreement'),
  conclude_agreement: text('协议生效', 'The agreement takes effect'),
  fail: text('调解不成', 'End without agreement'),
  stop: text('当事人终止调解', 'A party stops'),
  record_performance: text('登记履行', 'Record performance'),
  perform: text('履行完毕', 'Performed in full'),
  default_on_term: text('逾期未履行', 'A term is not performed'),
  apply_for_confirmation: text('申请司法确认', 'Apply for judicial confirmation'),
  record_court_acceptance: text('法院受理结果', 'Court accepts or refuses'),
  record_ruling: text('法院裁定', 'Court rules'),
  hand_over: text('移送对接', 'Hand over'),
  receive_hand_over: text('接收移送', 'Receive a hand-over'),
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

/** Clocks of a dispute (时限). */
export const disputeClocks = {
  mediation: text('调解期限', 'Mediation'),
  application: text('上级答复期限', 'Answer of the tier above'),
  confirmation: text('申请司法确认期限', 'Application for confirmation'),
  court_acceptance: text('法院受理审查期限', 'Court decides on acceptance'),
  court_ruling: text('法院裁定期限', 'Court rules'),
} as const;
export const DisputeClock = choice(disputeClocks).meta({ id: 'DisputeClock' });
export type DisputeClock = z.infer<typeof DisputeClock>;
