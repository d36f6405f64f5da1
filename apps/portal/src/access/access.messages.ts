import type { Text } from '@gongzhi/contracts';

export const accessMessages = {
  title: { 'zh-CN': '谁看过我的事项', en: 'Who read what I brought in' },
  lead: { 'zh-CN': '别人每次查看您提出的事项，都会记在这里，任何人都删不掉。', en: 'Every time somebody else reads a matter of yours it is recorded here, and nobody can remove it.' },
  empty: { 'zh-CN': '还没有人查看过', en: 'Nobody has read anything yet' },
  emptyWhy: { 'zh-CN': '工作人员查看您的事项后，会出现在这里。', en: 'When staff read a matter of yours, it shows here.' },
  platform: { 'zh-CN': '平台自动处理', en: 'The platform itself' },
  reason: { 'zh-CN': '理由：{reason}', en: 'Reason: {reason}' },
  noReason: { 'zh-CN': '办理所需', en: 'In the course of handling it' },
} as const satisfies Record<string, Text>;
