import type { Text } from '@gongzhi/contracts';

export const rebuildsMessages = {
  title: { 'zh-CN': '统计重建', en: 'Rebuilds' },
  lead: { 'zh-CN': '从各服务的事件重新计算统计数据。重建期间仍使用现有数据，完成并核对后才替换。', en: 'Statistics are counted anew from the services’ events. What is there answers until the new one is complete and takes its place.' },
  start: { 'zh-CN': '开始重建', en: 'Start a rebuild' },
  generation: { 'zh-CN': '版本', en: 'Generation' },
  state: { 'zh-CN': '状态', en: 'State' },
  building: { 'zh-CN': '正在重建', en: 'Being built' },
  live: { 'zh-CN': '使用中', en: 'In use' },
  retired: { 'zh-CN': '已替换', en: 'Replaced' },
  failed: { 'zh-CN': '失败', en: 'Failed' },
  progress: { 'zh-CN': '进度', en: 'Progress' },
  events: { 'zh-CN': '{events} / {expected} 个事件', en: '{events} of {expected} events' },
  startedAt: { 'zh-CN': '开始', en: 'Started' },
  finishedAt: { 'zh-CN': '结束', en: 'Finished' },
  missing: { 'zh-CN': '缺少 {count} 个来源事件，因此没有替换。', en: '{count} events are no longer with their producers, so it did not take the place.' },
  empty: { 'zh-CN': '还没有重建过', en: 'Nothing was rebuilt yet' },
} as const satisfies Record<string, Text>;
