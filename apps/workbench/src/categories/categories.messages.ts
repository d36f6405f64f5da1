import type { Text } from '@gongzhi/contracts';

export const categoriesMessages = {
  title: { 'zh-CN': '事项类别', en: 'Categories' },
  lead: { 'zh-CN': '分类和分派时选用的目录，全平台通用。类别一经启用不再删除，已有事项始终可读。', en: 'What matters are triaged by, the same everywhere. A category stays once it is there, so that every matter can be read.' },
  add: { 'zh-CN': '增加类别', en: 'Add a category' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  all: { 'zh-CN': '全部类型', en: 'All kinds' },
  code: { 'zh-CN': '代码', en: 'Code' },
  name: { 'zh-CN': '中文名称', en: 'Chinese name' },
  nameEn: { 'zh-CN': '英文名称', en: 'English name' },
  search: { 'zh-CN': '查找类别', en: 'Find a category' },
  empty: { 'zh-CN': '没有匹配的类别', en: 'No category matches' },
  codeHint: { 'zh-CN': '代码以类型开头，用点分级，如 need.housing；启用后不能修改。', en: 'A code begins with the kind, dots between its levels: need.housing. It cannot be changed later.' },
} as const satisfies Record<string, Text>;
