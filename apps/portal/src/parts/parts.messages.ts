import type { Text } from '@gongzhi/contracts';

export const partsMessages = {
  portal: { 'zh-CN': '共治 · 居民服务', en: 'Gongzhi · Residents’ portal' },
  loading: { 'zh-CN': '正在加载…', en: 'Loading…' },
  unreachable: { 'zh-CN': '暂时连不上服务。请检查网络后重试。', en: 'The service cannot be reached right now. Check your connection and try again.' },
  unexpected: { 'zh-CN': '页面出错了，请重试。', en: 'Something went wrong on this page. Try again.' },
  retry: { 'zh-CN': '重试', en: 'Try again' },
  more: { 'zh-CN': '显示更多', en: 'Show more' },
  problems: { 'zh-CN': '请先改好这几处', en: 'There is a problem' },
  optional: { 'zh-CN': '（选填）', en: ' (optional)' },
  trace: { 'zh-CN': '查询编号：{trace}', en: 'Reference: {trace}' },
  loginNeeded: { 'zh-CN': '请先登录', en: 'Log in first' },
  loginWhy: { 'zh-CN': '这一页只给您本人看。', en: 'This page is for you alone.' },
  login: { 'zh-CN': '登录', en: 'Log in' },
} as const satisfies Record<string, Text>;
