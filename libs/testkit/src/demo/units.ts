/** A unit of the demonstration: identity's grants and casework's directory name it by the same id. */
export interface DemoUnit {
  readonly id: string;
  readonly name: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly kind: 'centre' | 'department' | 'station' | 'village';
  readonly area: string;
  /** The unit above it. */
  readonly parent?: string;
}

const id = (serial: number): string => `019a3000-0000-7000-8000-${String(serial).padStart(12, '0')}`;

/** Yunyang county (云阳县) with Shuangjiang subdistrict (双江街道), Taicang and Kangbashi. */
export const demoUnits = {
  countyCentre: { id: id(1), name: { 'zh-CN': '云阳县综治中心', en: 'Yunyang county centre' }, kind: 'centre', area: '500235' },
  civilAffairs: { id: id(2), name: { 'zh-CN': '云阳县民政局', en: 'Yunyang civil affairs bureau' }, kind: 'department', area: '500235' },
  housing: { id: id(3), name: { 'zh-CN': '云阳县住房和城乡建设委员会', en: 'Yunyang housing bureau' }, kind: 'department', area: '500235' },
  humanResources: { id: id(4), name: { 'zh-CN': '云阳县人力资源和社会保障局', en: 'Yunyang human resources bureau' }, kind: 'department', area: '500235' },
  publicSecurity: { id: id(5), name: { 'zh-CN': '云阳县公安局', en: 'Yunyang public security bureau' }, kind: 'department', area: '500235' },
  lettersAndVisits: { id: id(6), name: { 'zh-CN': '云阳县信访办公室', en: 'Yunyang letters-and-visits office' }, kind: 'department', area: '500235' },
  marketSupervision: { id: id(7), name: { 'zh-CN': '云阳县市场监督管理局', en: 'Yunyang market supervision bureau' }, kind: 'department', area: '500235' },
  court: { id: id(8), name: { 'zh-CN': '云阳县人民法院', en: 'Yunyang people’s court' }, kind: 'department', area: '500235' },
  townshipCentre: { id: id(11), name: { 'zh-CN': '双江街道综治中心', en: 'Shuangjiang subdistrict centre' }, kind: 'centre', area: '500235001', parent: id(1) },
  justiceOffice: { id: id(12), name: { 'zh-CN': '双江街道司法所', en: 'Shuangjiang justice office' }, kind: 'station', area: '500235001' },
  villageCommittee: { id: id(21), name: { 'zh-CN': '杏家湾社区居民委员会', en: 'Xingjiawan residents’ committee' }, kind: 'village', area: '500235001001', parent: id(11) },
  taicangCentre: { id: id(31), name: { 'zh-CN': '太仓市综治中心', en: 'Taicang city centre' }, kind: 'centre', area: '320585' },
  kangbashiCentre: { id: id(41), name: { 'zh-CN': '康巴什区综治中心', en: 'Kangbashi district centre' }, kind: 'centre', area: '150603' },
} as const satisfies Record<string, DemoUnit>;
