import type { Text } from '@gongzhi/contracts';

export const clientsMessages = {
  title: { 'zh-CN': '部门系统', en: 'Department systems' },
  lead: { 'zh-CN': '经接口接入的部门业务系统，各有标识和密钥。密钥只在接入和更换时显示一次。', en: 'Systems of departments that use the API, each with an id and a secret. A secret is shown once, when it is made.' },
  empty: { 'zh-CN': '还没有接入部门系统', en: 'There are no department systems yet' },
  name: { 'zh-CN': '名称', en: 'Name' },
  clientId: { 'zh-CN': '系统标识', en: 'Client id' },
  area: { 'zh-CN': '区域', en: 'Area' },
  units: { 'zh-CN': '代表的单位', en: 'Speaks for' },
  state: { 'zh-CN': '状态', en: 'State' },
  inUse: { 'zh-CN': '正常', en: 'In use' },
  disabled: { 'zh-CN': '已停用', en: 'Disabled' },
  createdAt: { 'zh-CN': '接入时间', en: 'Since' },
  rotate: { 'zh-CN': '更换密钥', en: 'Replace the secret' },
  rotateWhy: { 'zh-CN': '旧密钥立即不能再取得令牌。请与对方系统约好更换时间。', en: 'The old secret gets no more tokens from now on. Agree on the moment with those who run the system.' },
  disable: { 'zh-CN': '停用', en: 'Disable' },
  disableWhy: { 'zh-CN': '一秒内生效，该系统的下一次请求即被拒绝。停用后不能恢复，须重新接入。', en: 'Works within a second: its next request is refused. There is no way back; it is registered anew.' },
  secretOf: { 'zh-CN': '{clientId} 的密钥', en: 'Secret of {clientId}' },
} as const satisfies Record<string, Text>;
