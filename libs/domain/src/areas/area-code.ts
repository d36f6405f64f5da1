import type { Text } from '@gongzhi/contracts';

/** The administrative levels, widest first (GB/T 2260, extended by the statistical codes; grids are ours). */
export const areaTiers = ['province', 'city', 'county', 'township', 'village', 'grid'] as const;
export type AreaTier = (typeof areaTiers)[number];

/** Digits of a code at each tier: a code is its parent's code plus its own part. */
export const codeLengths = { province: 2, city: 4, county: 6, township: 9, village: 12, grid: 15 } as const satisfies Record<AreaTier, number>;

const tierByLength = new Map<number, AreaTier>(areaTiers.map((tier) => [codeLengths[tier], tier]));

/** First two digits in use: 31 provinces, Taiwan, Hong Kong and Macau. */
const provinces = new Set(
  [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82].map(String),
);

const labels: Record<AreaTier, Text> = {
  province: { 'zh-CN': '省级', en: 'Province' },
  city: { 'zh-CN': '地级', en: 'City' },
  county: { 'zh-CN': '县级', en: 'County' },
  township: { 'zh-CN': '乡级', en: 'Township' },
  village: { 'zh-CN': '村级', en: 'Village' },
  grid: { 'zh-CN': '网格', en: 'Grid' },
};

export type AreaCodeRefusal = 'NOT_DIGITS' | 'WRONG_LENGTH' | 'UNKNOWN_PROVINCE' | 'PADDED';
export type ParsedAreaCode =
  | { ok: true; code: string; tier: AreaTier }
  | { ok: false; reason: AreaCodeRefusal; message: Text };

/** The tier's name for people. */
export function tierLabel(tier: AreaTier): Text {
  return labels[tier];
}

/** The tier of a code by its length, or null when no tier has that length or it isn't all digits. */
export function findTier(code: string): AreaTier | null {
  return /^\d+$/.test(code) ? (tierByLength.get(code.length) ?? null) : null;
}

/** The tier of a code known to be well formed; throws on anything else. */
export function tierOf(code: string): AreaTier {
  const tier = findTier(code);
  if (!tier) throw new RangeError(`Not an area code: ${code}`);
  return tier;
}

/** Reads what somebody typed or sent as an area code; says clearly what is wrong with it. Whether the area exists is the table's to say. */
export function parseAreaCode(text: string): ParsedAreaCode {
  const code = text.trim();
  if (!/^\d+$/.test(code)) return refuse('NOT_DIGITS', '区划代码只能由数字组成', 'An area code has digits only');
  const tier = tierByLength.get(code.length);
  if (!tier) return refuse('WRONG_LENGTH', '区划代码应为 2、4、6、9、12 或 15 位', 'An area code has 2, 4, 6, 9, 12 or 15 digits');
  if (!provinces.has(code.slice(0, 2))) return refuse('UNKNOWN_PROVINCE', '区划代码前两位不是省级代码', 'The first two digits are not a province');
  // Only the city part is checked: 441900 (Dongguan, a city without counties) and 350527000 (Jinmen) are real codes.
  if (code.slice(2, 4) === '00') {
    return refuse('PADDED', `请去掉末尾补的零，例如 ${code.slice(0, 2)}`, `Leave out the padding zeros, for example ${code.slice(0, 2)}`);
  }
  return { ok: true, code, tier };
}

function refuse(reason: AreaCodeRefusal, zh: string, en: string): ParsedAreaCode {
  return { ok: false, reason, message: { 'zh-CN': zh, en } };
}
