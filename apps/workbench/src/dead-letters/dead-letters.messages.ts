import type { Text } from '@gongzhi/contracts';

export const deadLettersMessages = {
  title: { 'zh-CN': '未送达事件', en: 'Dead letters' },
  lead: { 'zh-CN': '多次处理失败、搁置等待运维处理的事件。排除原因后重新处理，只会生效一次。', en: 'Events that failed several times and were set aside. Once what made them fail is mended, apply them: each takes effect once.' },
  service: { 'zh-CN': '服务', en: 'Service' },
  consumer: { 'zh-CN': '消费者', en: 'Consumer' },
  event: { 'zh-CN': '事件', en: 'Event' },
  reason: { 'zh-CN': '失败原因', en: 'Why it failed' },
  attempts: { 'zh-CN': '尝试次数', en: 'Attempts' },
  failedAt: { 'zh-CN': '最近失败', en: 'Failed last' },
  redrive: { 'zh-CN': '重新处理所选 {count} 个', en: 'Apply the {count} chosen' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  applied: { 'zh-CN': '已处理', en: 'Applied' },
  applying: { 'zh-CN': '处理中…', en: 'Applying…' },
  empty: { 'zh-CN': '没有搁置的事件', en: 'Nothing was set aside' },
} as const satisfies Record<string, Text>;
