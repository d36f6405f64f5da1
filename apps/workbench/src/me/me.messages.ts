import type { Text } from '@gongzhi/contracts';

export const meMessages = {
  title: { 'zh-CN': '我的账号', en: 'My account' },
  profile: { 'zh-CN': '个人资料', en: 'Profile' },
  username: { 'zh-CN': '用户名：{username}', en: 'Username: {username}' },
  save: { 'zh-CN': '保存', en: 'Save' },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
  password: { 'zh-CN': '修改密码', en: 'Change my password' },
  passwordMeans: { 'zh-CN': '修改后，所有设备上的登录都会退出，需要用新密码重新登录。', en: 'You are then logged out everywhere and log in again with the new password.' },
  passwordChanged: { 'zh-CN': '密码已修改，请用新密码重新登录。', en: 'Your password was changed. Log in again with the new one.' },
  again: { 'zh-CN': '重新登录', en: 'Log in again' },
  roles: { 'zh-CN': '我的角色', en: 'My roles' },
  rolesMeans: { 'zh-CN': '角色由管理员授予和撤销，下一次操作即生效。', en: 'Roles are granted and revoked by administrators, and work from the next thing you do.' },
  role: { 'zh-CN': '角色', en: 'Role' },
  area: { 'zh-CN': '区域', en: 'Area' },
  units: { 'zh-CN': '单位', en: 'Units' },
  expires: { 'zh-CN': '到期时间', en: 'Expires' },
  never: { 'zh-CN': '长期', en: 'Never' },
  everywhere: { 'zh-CN': '全部区域', en: 'All areas' },
  unknown: { 'zh-CN': '未填写', en: 'Not known' },
} as const satisfies Record<string, Text>;
