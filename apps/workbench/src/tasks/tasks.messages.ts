import type { Text } from '@gongzhi/contracts';

export const tasksMessages = {
  title: { 'zh-CN': '任务', en: 'Tasks' },
  me: { 'zh-CN': '我的', en: 'Mine' },
  unit: { 'zh-CN': '本单位', en: 'My units’' },
  area: { 'zh-CN': '本辖区', en: 'In my area' },
  open: { 'zh-CN': '待办结', en: 'Open' },
  done: { 'zh-CN': '已办结', en: 'Completed' },
  lapsed: { 'zh-CN': '已失效', en: 'Lapsed' },
  state: { 'zh-CN': '状态', en: 'State' },
  kind: { 'zh-CN': '来源', en: 'From' },
  overdueOnly: { 'zh-CN': '只看逾期', en: 'Overdue only' },
  what: { 'zh-CN': '任务', en: 'Task' },
  owner: { 'zh-CN': '承办', en: 'For' },
  issuedBy: { 'zh-CN': '下达', en: 'Issued by' },
  due: { 'zh-CN': '期限', en: 'Due' },
  overdue: { 'zh-CN': '逾期', en: 'Overdue' },
  result: { 'zh-CN': '结果', en: 'Result' },
  matter: { 'zh-CN': '打开事项', en: 'Open the matter' },
  contribute: { 'zh-CN': '去事项中提交会办意见', en: 'Deliver it in the matter' },
  empty: { 'zh-CN': '没有任务', en: 'There are no tasks' },
} as const satisfies Record<string, Text>;
