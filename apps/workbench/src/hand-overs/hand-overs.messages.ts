import type { Text } from '@gongzhi/contracts';

export const handOversMessages = {
  title: { 'zh-CN': '移送与委派', en: 'Hand-overs' },
  bring: { 'zh-CN': '移入纠纷', en: 'Hand a dispute in' },
  bringWhat: { 'zh-CN': '对接单位移送、委派给调解组织的纠纷；纸质移送由调解组织登记。', en: 'A dispute an institution hands to a centre; what came on paper the centre records.' },
  views: { 'zh-CN': '方向', en: 'Direction' },
  all: { 'zh-CN': '全部', en: 'All' },
  allInstitutions: { 'zh-CN': '全部对接单位', en: 'All institutions' },
  allStates: { 'zh-CN': '全部状态', en: 'All states' },
  empty: { 'zh-CN': '没有移送记录', en: 'Nothing was handed over' },
  dispute: { 'zh-CN': '纠纷', en: 'Dispute' },
  direction: { 'zh-CN': '方向', en: 'Direction' },
  institution: { 'zh-CN': '对接单位', en: 'Institution' },
  letter: { 'zh-CN': '函号', en: 'Letter' },
  sent: { 'zh-CN': '移送时间', en: 'Sent' },
  state: { 'zh-CN': '状态', en: 'Where it stands' },
  result: { 'zh-CN': '结果', en: 'Result' },
} as const satisfies Record<string, Text>;
