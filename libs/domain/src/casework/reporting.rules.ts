/** Who may bring in what, and whether a name is needed. */
import type { Role, Text } from '@gongzhi/contracts';
import type { Channel, MatterKind, ReporterRelation } from '@gongzhi/contracts/casework';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';

type NameRule = Readonly<{ anonymous: boolean; reason: Text }>;
const mayBeAnonymous = (zh: string, en: string): NameRule => ({ anonymous: true, reason: { 'zh-CN': zh, en } });
const needsName = (zh: string, en: string): NameRule => ({ anonymous: false, reason: { 'zh-CN': zh, en } });

/** Whether a kind may come without a name, and why. */
export const nameRules = {
  need: needsName('服务要送到人', 'Help has to reach somebody'),
  dispute: needsName('调解须有双方当事人', 'Mediation needs the parties'),
  petition: needsName('信访人应载明姓名、住址，才能依法书面答复（信访工作条例第19条）',
    'A petitioner states name and address, and is owed a written answer (petition regulations art. 19)'),
  complaint: mayBeAnonymous('投诉可以匿名，匿名的不作个别答复', 'A complaint may be anonymous; then nobody is answered individually'),
  hazard: mayBeAnonymous('安全隐患以消除为先', 'What counts is that the hazard is removed'),
  tip: mayBeAnonymous('线索可以匿名，保护举报人', 'A tip may be anonymous, to protect who gives it'),
  suggestion: mayBeAnonymous('建议可以匿名', 'A suggestion may be anonymous'),
  enquiry: mayBeAnonymous('咨询不需要身份', 'An answer to a question needs no identity'),
  errand: needsName('代办须由申请人委托', 'An errand is done on the authority of an applicant'),
} as const satisfies Record<MatterKind, NameRule>;

/** Who stands behind a channel; null: everybody. */
export const channelRoles = {
  web: null,
  open311: null,
  window: ['window_clerk', 'centre_director'],
  phone: ['window_clerk', 'centre_director'],
  grid_visit: ['grid_worker'],
  department: ['department_system', 'department_officer'],
  public_opinion: ['window_clerk', 'centre_director', 'supervisor'],
  security_point: ['grid_worker', 'window_clerk'],
} as const satisfies Record<Channel, readonly Role[] | null>;

/** Channels on which the reporter is known by its nature: a department system names whom it sends. */
const identifyingChannels: readonly Channel[] = ['department'];

/** May this person bring in this kind of matter on this channel in this way? */
export function mayReport(matter: Readonly<{
  kind: MatterKind; channel: Channel; relation: ReporterRelation; principalNamed?: boolean;
}>): CaseworkDecision {
  const rule = nameRules[matter.kind];
  if (matter.relation === 'anonymous') {
    if (!rule.anonymous) return refuse('NAME_REQUIRED', { kind: matter.kind, reason: rule.reason });
    if (identifyingChannels.includes(matter.channel)) return refuse('CHANNEL_KNOWS_REPORTER', { channel: matter.channel });
  }
  if (matter.relation === 'on_behalf' && !matter.principalNamed) return refuse('PRINCIPAL_REQUIRED');
  return grant();
}
