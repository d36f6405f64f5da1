import type { Text } from '@gongzhi/contracts';

export const newDisputeMessages = {
  title: { 'zh-CN': '登记纠纷', en: 'Record a dispute' },
  lead: { 'zh-CN': '不选调解组织时，由涉及区域共同的最低一级组织承办。诉求相同的当事人填在同一方。', en: 'Without a centre it goes to that of the lowest area that holds all areas concerned. Parties who want the same stand on one side.' },
  submit: { 'zh-CN': '登记', en: 'Record' },
  done: { 'zh-CN': '已登记：{code}', en: 'Recorded: {code}' },
} as const satisfies Record<string, Text>;
