import type { Text } from '@gongzhi/contracts';

export const staffingMessages = {
  title: { 'zh-CN': '配备缺口', en: 'Staffing gaps' },
  lead: { 'zh-CN': '各级应配、实有和缺口。应配数按人口计算：村 10 至 20 名，乡镇 20 至 40 名，县 100 名。', en: 'How many mediators each area should have, has and lacks. Villages need 10 to 20 by population, townships 20 to 40, a county 100.' },
  chooseCounty: { 'zh-CN': '请选择区县或更小的区划', en: 'Choose a county or a smaller area' },
  area: { 'zh-CN': '区域', en: 'Area' },
  areas: { 'zh-CN': '区划', en: 'Areas' },
  population: { 'zh-CN': '常住人口', en: 'Population' },
  populationOn: { 'zh-CN': '统计日期', en: 'Counted on' },
  required: { 'zh-CN': '应配', en: 'Required' },
  present: { 'zh-CN': '实有', en: 'Present' },
  missing: { 'zh-CN': '缺口', en: 'Missing' },
  lacking: { 'zh-CN': '缺 {count} 名', en: '{count} missing' },
  full: { 'zh-CN': '已配齐', en: 'Complete' },
  unknown: { 'zh-CN': '人口未登记', en: 'Population unknown' },
  setPopulation: { 'zh-CN': '登记人口', en: 'Set population' },
  up: { 'zh-CN': '上级区划', en: 'The area above' },
  mediators: { 'zh-CN': '调解员', en: 'Mediators' },
  empty: { 'zh-CN': '该区划没有配备标准', en: 'There is no norm for this area' },
} as const satisfies Record<string, Text>;
