import type { Text } from '@gongzhi/contracts';

export const queuesMessages = {
  title: { 'zh-CN': '待办队列', en: 'Queues' },
  empty: { 'zh-CN': '这个队列里没有事项', en: 'There is nothing in this queue' },
  matter: { 'zh-CN': '事项', en: 'Matter' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  status: { 'zh-CN': '状态', en: 'Status' },
  area: { 'zh-CN': '区域', en: 'Area' },
  due: { 'zh-CN': '应当办结', en: 'Due' },
  alert: { 'zh-CN': '时限', en: 'Clock' },
} as const satisfies Record<string, Text>;
