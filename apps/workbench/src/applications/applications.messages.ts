import type { Text } from '@gongzhi/contracts';

export const applicationsMessages = {
  title: { 'zh-CN': '上级调解申请', en: 'Applications from below' },
  lead: { 'zh-CN': '下级组织申请由本级调解的纠纷。3个工作日内答复，逾期自动转更上一级。', en: 'Disputes that centres below ask this tier to take. Answered within 3 working days, or they go to the tier above.' },
  empty: { 'zh-CN': '没有待答复的申请', en: 'No application waits for an answer' },
  dispute: { 'zh-CN': '纠纷', en: 'Dispute' },
  area: { 'zh-CN': '区域', en: 'Area' },
  from: { 'zh-CN': '申请组织', en: 'Asked by' },
  to: { 'zh-CN': '受理组织', en: 'Asked of' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  due: { 'zh-CN': '应于何时前答复', en: 'Answer by' },
  late: { 'zh-CN': '已逾期', en: 'Late' },
} as const satisfies Record<string, Text>;
