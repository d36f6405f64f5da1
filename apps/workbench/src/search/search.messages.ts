import type { Text } from '@gongzhi/contracts';

export const searchMessages = {
  title: { 'zh-CN': '检索', en: 'Search' },
  matters: { 'zh-CN': '事项', en: 'Matters' },
  persons: { 'zh-CN': '当事人', en: 'Persons' },
  mattersLead: { 'zh-CN': '输入事项编号（可扫码），或标题、内容、地点中的词。检索会记入审计。', en: 'A matter’s code as typed or scanned, or words of its title, description or place. Searches are audited.' },
  personsLead: { 'zh-CN': '输入反映人或被代理人的姓名（至少两个字）或完整联系方式。检索个人信息须有工作需要，每次检索都记入审计，本人可以查到。', en: 'A name (two characters or more) or a whole contact of who brought it in or whom it is for. Only where your work needs it: each search is audited, and the person can see it.' },
  mattersWords: { 'zh-CN': '编号或关键词', en: 'Code or words' },
  personsWords: { 'zh-CN': '姓名或联系方式', en: 'Name or contact' },
  find: { 'zh-CN': '检索', en: 'Search' },
  results: { 'zh-CN': '检索结果', en: 'Results' },
  nothing: { 'zh-CN': '没有找到，或不在您的权限范围内', en: 'Nothing was found, or it is out of your reach' },
  begin: { 'zh-CN': '输入后按回车检索', en: 'Type and press Enter' },
} as const satisfies Record<string, Text>;
