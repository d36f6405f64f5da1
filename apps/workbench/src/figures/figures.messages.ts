import type { Text } from '@gongzhi/contracts';

export const figuresMessages = {
  title: { 'zh-CN': '公布数据对照', en: 'Published figures' },
  lead: { 'zh-CN': '左边是当地公开发布的数字，右边是平台根据所存事件计算的数字。', en: 'What a place has published, beside what the platform counts from the events it holds.' },
  figure: { 'zh-CN': '指标', en: 'Figure' },
  area: { 'zh-CN': '区域', en: 'Area' },
  period: { 'zh-CN': '时间段', en: 'Period' },
  now: { 'zh-CN': '现状', en: 'As it stands' },
  published: { 'zh-CN': '公布数', en: 'Published' },
  computed: { 'zh-CN': '计算数', en: 'Counted here' },
  difference: { 'zh-CN': '对照', en: 'Comparison' },
  equal: { 'zh-CN': '一致', en: 'Equal' },
  differs: { 'zh-CN': '相差 {value}', en: 'Differs by {value}' },
  summary: { 'zh-CN': '{count} 项中 {equal} 项一致', en: '{equal} of {count} are equal' },
  empty: { 'zh-CN': '没有公布数据', en: 'Nothing was published' },
  replay: { 'zh-CN': '数字不一致，多半是因为平台没有这段时间的事件。可用 npm run replay -- yunyang 重放公布的数据。', en: 'Where they differ the platform mostly lacks the events of that time; npm run replay -- yunyang plays them.' },
} as const satisfies Record<string, Text>;
