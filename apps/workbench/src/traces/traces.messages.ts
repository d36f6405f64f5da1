import type { Text } from '@gongzhi/contracts';

export const tracesMessages = {
  title: { 'zh-CN': '调用跟踪', en: 'Traces' },
  lead: { 'zh-CN': '按编号查看一件事项的每次读取和变更，对应的跟踪号可在跟踪系统中查看全过程。', en: 'Everything that read or changed a matter, by its code; the trace ids lead on in the tracing system.' },
  code: { 'zh-CN': '事项编号', en: 'Tracking code' },
  look: { 'zh-CN': '查询', en: 'Look it up' },
  at: { 'zh-CN': '时间', en: 'When' },
  operation: { 'zh-CN': '操作', en: 'Operation' },
  roles: { 'zh-CN': '角色', en: 'Roles' },
  trace: { 'zh-CN': '跟踪号', en: 'Trace' },
  platform: { 'zh-CN': '平台自动', en: 'The platform itself' },
  empty: { 'zh-CN': '没有记录', en: 'There is nothing on record' },
  begin: { 'zh-CN': '输入回执上的编号开始查询。', en: 'Type the code of a receipt to begin.' },
  narrow: { 'zh-CN': '只看某种操作', en: 'Only this operation' },
  count: { 'zh-CN': '{count} 次，涉及 {traces} 个跟踪', en: '{count} in {traces} traces' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  copy: { 'zh-CN': '复制跟踪号 {trace}', en: 'Copy the trace {trace}' },
} as const satisfies Record<string, Text>;
