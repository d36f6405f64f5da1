import type { Text } from '@gongzhi/contracts';

export const auditMessages = {
  title: { 'zh-CN': '审计记录', en: 'Audit record' },
  lead: { 'zh-CN': '谁在何时读取或变更了什么，以及理由。查阅本页同样会被记录。', en: 'Who read or changed what, when, and why. Looking here is on record as well.' },
  at: { 'zh-CN': '时间', en: 'When' },
  operation: { 'zh-CN': '操作', en: 'Operation' },
  actor: { 'zh-CN': '人员或系统', en: 'Who' },
  target: { 'zh-CN': '对象', en: 'About' },
  area: { 'zh-CN': '区域', en: 'Area' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  from: { 'zh-CN': '起始时间', en: 'From' },
  to: { 'zh-CN': '截止时间', en: 'To' },
  empty: { 'zh-CN': '没有符合条件的记录', en: 'Nothing on record fits' },
  targetHint: { 'zh-CN': '对象，如 matters/编号', en: 'About, such as matters/<id>' },
  done: { 'zh-CN': '完成', en: 'Done' },
} as const satisfies Record<string, Text>;
