import type { Text } from '@gongzhi/contracts';

export const savedMessages = {
  title: { 'zh-CN': '常用筛选', en: 'Saved filters' },
  save: { 'zh-CN': '保存当前筛选', en: 'Save these filters' },
  saveMeans: { 'zh-CN': '保存后出现在本页上方，换一台设备登录也在。只有您自己看得到。', en: 'It will stand above the list, on every device you log in on. Nobody else sees it.' },
  manage: { 'zh-CN': '管理', en: 'Manage' },
  manageTitle: { 'zh-CN': '管理常用筛选', en: 'Manage saved filters' },
  empty: { 'zh-CN': '还没有常用筛选', en: 'There are no saved filters yet' },
  rename: { 'zh-CN': '改名', en: 'Rename' },
  replace: { 'zh-CN': '换成当前筛选', en: 'Replace by what is shown' },
  replaced: { 'zh-CN': '“{name}”已换成当前筛选', en: '“{name}” is what is shown now' },
  up: { 'zh-CN': '上移“{name}”', en: 'Move “{name}” up' },
  down: { 'zh-CN': '下移“{name}”', en: 'Move “{name}” down' },
  remove: { 'zh-CN': '删除', en: 'Remove' },
  removeSure: { 'zh-CN': '删除常用筛选“{name}”？', en: 'Remove the saved filter “{name}”?' },
  removed: { 'zh-CN': '已删除“{name}”', en: '“{name}” was removed' },
} as const satisfies Record<string, Text>;
