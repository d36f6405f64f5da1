import type { Text } from '@gongzhi/contracts';

export const bulkMessages = {
  chosen: { 'zh-CN': '已选 {count} 件', en: '{count} chosen' },
  none: { 'zh-CN': '取消选择', en: 'Choose none' },
  title: { 'zh-CN': '批量{what}', en: '{what}: several at once' },
  means: { 'zh-CN': '将对 {count} 件事项逐件办理，每件的结果都会列出。', en: 'Done to {count} matters one by one; what came of each is listed.' },
  skipped: { 'zh-CN': '另有 {count} 件目前的状态不能这样办理，不会改动。', en: 'Another {count} are in a status that does not allow it; they stay as they are.' },
  nothing: { 'zh-CN': '所选事项目前的状态都不能这样办理。', en: 'None of those chosen is in a status that allows it.' },
  oneUnit: { 'zh-CN': '所选事项分属不同单位。请只选同一单位的事项再指派。', en: 'Those chosen belong to different units. Choose matters of one unit to assign them.' },
  begin: { 'zh-CN': '开始办理', en: 'Begin' },
  stop: { 'zh-CN': '停止', en: 'Stop' },
  again: { 'zh-CN': '重办未完成的 {count} 件', en: 'Try the {count} that are left again' },
  close: { 'zh-CN': '关闭', en: 'Close' },
  progress: { 'zh-CN': '完成 {done} 件，未办成 {failed} 件，共 {count} 件', en: '{done} done, {failed} not done, of {count}' },
  results: { 'zh-CN': '逐件结果', en: 'What came of each' },
  waiting: { 'zh-CN': '等待', en: 'Waiting' },
  running: { 'zh-CN': '办理中', en: 'Being done' },
  done: { 'zh-CN': '完成', en: 'Done' },
  failed: { 'zh-CN': '未办成', en: 'Not done' },
} as const satisfies Record<string, Text>;
