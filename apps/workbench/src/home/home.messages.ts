import type { Text } from '@gongzhi/contracts';

export const homeMessages = {
  greeting: { 'zh-CN': '{name}，您好', en: 'Good day, {name}' },
  today: { 'zh-CN': '今天是 {day}', en: 'Today is {day}' },
  mine: { 'zh-CN': '我手里的', en: 'In my hands' },
  unclaimed: { 'zh-CN': '本单位待认领', en: 'Waiting to be claimed by my unit' },
  received: { 'zh-CN': '待受理', en: 'Waiting to be accepted' },
  triaged: { 'zh-CN': '待分派', en: 'Waiting to be routed' },
  overdue: { 'zh-CN': '已逾期', en: 'Overdue' },
  dueToday: { 'zh-CN': '今日到期', en: 'Due today' },
  red: { 'zh-CN': '红牌事项', en: 'On a red clock' },
  referred: { 'zh-CN': '抄送、会办与待接收', en: 'Referred, supported, or offered' },
  tasks: { 'zh-CN': '本单位的任务', en: 'Tasks of my unit' },
  sessions: { 'zh-CN': '今天的调解', en: 'Sessions today' },
  count: { 'zh-CN': '{count} 件', en: '{count}' },
  all: { 'zh-CN': '查看全部', en: 'See all' },
  none: { 'zh-CN': '没有', en: 'None' },
  due: { 'zh-CN': '{moment} 到期', en: 'due {moment}' },
  pages: { 'zh-CN': '常用页面', en: 'Pages' },
} as const satisfies Record<string, Text>;
