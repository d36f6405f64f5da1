import type { Text } from '@gongzhi/contracts';

export const shortcutsMessages = {
  title: { 'zh-CN': '键盘快捷键', en: 'Keyboard shortcuts' },
  next: { 'zh-CN': '下一件', en: 'The next matter' },
  previous: { 'zh-CN': '上一件', en: 'The matter before' },
  open: { 'zh-CN': '打开', en: 'Open it' },
  choose: { 'zh-CN': '选中或取消', en: 'Choose it, or not' },
  all: { 'zh-CN': '选中已显示的全部', en: 'Choose all that are shown' },
  none: { 'zh-CN': '全部取消选中', en: 'Choose none' },
  filter: { 'zh-CN': '到筛选栏', en: 'To the filters' },
  help: { 'zh-CN': '显示本说明', en: 'Show this help' },
} as const satisfies Record<string, Text>;
