import type { Text } from '@gongzhi/contracts';

export const waysMessages = {
  entering: { 'zh-CN': '正在登录', en: 'Logging you in' },
  nowhere: { 'zh-CN': '没有这个页面', en: 'There is no such page' },
  nowhereWhy: { 'zh-CN': '地址可能写错了。', en: 'The address may be mistyped.' },
  home: { 'zh-CN': '回到首页', en: 'Go to the start page' },
} as const satisfies Record<string, Text>;
