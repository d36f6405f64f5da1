import type { Text } from '@gongzhi/contracts';

export const frameMessages = {
  name: { 'zh-CN': '共治', en: 'Gongzhi' },
  service: { 'zh-CN': '居民服务', en: 'Residents’ portal' },
  skip: { 'zh-CN': '跳到正文', en: 'Skip to content' },
  navigation: { 'zh-CN': '主导航', en: 'Main' },
  home: { 'zh-CN': '首页', en: 'Home' },
  report: { 'zh-CN': '反映', en: 'Report' },
  progress: { 'zh-CN': '查进度', en: 'Progress' },
  matters: { 'zh-CN': '我的事项', en: 'My matters' },
  disputes: { 'zh-CN': '我的纠纷', en: 'My disputes' },
  access: { 'zh-CN': '谁看过', en: 'Who read' },
  login: { 'zh-CN': '登录', en: 'Log in' },
  logout: { 'zh-CN': '退出', en: 'Log out' },
  expired: { 'zh-CN': '登录已过期，请重新登录。登录后会回到这一页，写到一半的反映也还在。', en: 'Your login has expired. Log in again and you come back to this page; a report you were writing is still there.' },
  again: { 'zh-CN': '重新登录', en: 'Log in again' },
  offline: { 'zh-CN': '没有网络', en: 'No connection' },
  footer: { 'zh-CN': '由本地综治中心使用的开源平台“共治”', en: 'Gongzhi, the open-source platform your local centre works with' },
  reference: { 'zh-CN': '开发者接口', en: 'API reference' },
} as const satisfies Record<string, Text>;
