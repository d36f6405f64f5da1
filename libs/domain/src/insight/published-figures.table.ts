/** Figures that real places have published and that can be computed from matters. A new line is compared by itself, here and in the replay. */
import type { Text } from '@gongzhi/contracts';
import type { MatterKind } from '@gongzhi/contracts/casework';
import type { Measure } from '@gongzhi/contracts/insight';
import type { Day } from '../calendar/index.ts';

export type PublishedFigure = Readonly<{
  place: string;
  /** Where it stands in the collection of published figures: `petitions_county.cases`. */
  figure: string;
  label: Text;
  area: string;
  /** Days of receipt, both included. */
  from: Day;
  to: Day;
  kind: MatterKind;
  measure: Measure;
  published: number;
}>;

const yunyang = { place: 'yunyang', area: '500235', from: '2026-01-01', to: '2026-05-31' } as const;

export const publishedFigures: readonly PublishedFigure[] = [
  { ...yunyang, figure: 'petitions_county.cases', kind: 'petition', measure: 'received', published: 619, label: { 'zh-CN': '信访件数', en: 'Petitions' } },
  { ...yunyang, figure: 'petitions_county.person_times', kind: 'petition', measure: 'personTimes', published: 851, label: { 'zh-CN': '信访人次', en: 'Person-times of petitions' } },
];
