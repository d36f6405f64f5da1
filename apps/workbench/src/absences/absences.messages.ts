import type { Text } from '@gongzhi/contracts';

export const absencesMessages = {
  title: { 'zh-CN': '请假与代办', en: 'Absences and cover' },
  lead: { 'zh-CN': '请假期间，等待本人办理的事项转给代办人；没有指定代办人的，转给本单位在岗且手头事项最少的人员。时限不因请假停止。', en: 'While somebody is away their work goes to the deputy, else to whoever of the unit is present and has the least in hand. No clock waits for a leave.' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  officer: { 'zh-CN': '请假人', en: 'Who is away' },
  deputy: { 'zh-CN': '代办人', en: 'Deputy' },
  byRule: { 'zh-CN': '按规则代办', en: 'By rule' },
  days: { 'zh-CN': '日期', en: 'Days' },
  from: { 'zh-CN': '起始日期', en: 'First day' },
  to: { 'zh-CN': '截止日期（含）', en: 'Last day' },
  state: { 'zh-CN': '状态', en: 'State' },
  planned: { 'zh-CN': '未开始', en: 'Planned' },
  away: { 'zh-CN': '请假中', en: 'Away' },
  over: { 'zh-CN': '已结束', en: 'Over' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  chooseUnit: { 'zh-CN': '请先选择单位', en: 'Choose the unit first' },
  deputyHint: { 'zh-CN': '不填则按规则确定', en: 'Without one the rule decides' },
  recordedBy: { 'zh-CN': '登记人', en: 'Recorded by' },
  empty: { 'zh-CN': '没有请假记录', en: 'Nobody is away, and no absence is planned' },
} as const satisfies Record<string, Text>;
