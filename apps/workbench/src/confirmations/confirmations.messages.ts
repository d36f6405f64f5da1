import type { Text } from '@gongzhi/contracts';

export const confirmationsMessages = {
  title: { 'zh-CN': '司法确认', en: 'Judicial confirmation' },
  views: { 'zh-CN': '状态', en: 'Where they stand' },
  all: { 'zh-CN': '全部', en: 'All' },
  empty: { 'zh-CN': '没有司法确认申请', en: 'There is no application' },
  dispute: { 'zh-CN': '纠纷', en: 'Dispute' },
  letter: { 'zh-CN': '函号', en: 'Letter' },
  court: { 'zh-CN': '法院', en: 'Court' },
  onPaper: { 'zh-CN': '纸质移送', en: 'On paper' },
  applied: { 'zh-CN': '申请时间', en: 'Applied' },
  caseNumber: { 'zh-CN': '案号', en: 'Case number' },
  state: { 'zh-CN': '状态', en: 'Where it stands' },
} as const satisfies Record<string, Text>;
