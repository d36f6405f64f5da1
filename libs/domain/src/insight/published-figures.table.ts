/** Figures that real places have published and that can be computed from what the platform holds. A new line is compared by itself, here and in the replay. */
import { text, type Text } from '@gongzhi/contracts';
import type { MatterKind } from '@gongzhi/contracts/casework';
import type { DisputeMeasure, Measure } from '@gongzhi/contracts/insight';
import type { CentreTier, MediatorKind, MediatorLevel } from '@gongzhi/contracts/mediation';
import type { Day } from '../calendar/index.ts';

/** What a figure counts. */
export type Counted =
  | { readonly about: 'matters'; readonly kind: MatterKind; readonly measure: Measure }
  | { readonly about: 'disputes'; readonly tier?: CentreTier; readonly measure: DisputeMeasure }
  | { readonly about: 'centres'; readonly tier?: CentreTier; readonly measure: 'count' }
  | { readonly about: 'mediators'; readonly kind?: MediatorKind; readonly level?: MediatorLevel; readonly measure: 'count' };

export type PublishedFigure = Readonly<{
  place: string;
  /** Where it stands in the collection of published figures: `petitions_county.cases`. */
  figure: string;
  label: Text;
  area: string;
  /** Days of receipt or record, both included. */
  from: Day;
  to: Day;
  published: number;
}> & Counted;

const yunyang = { place: 'yunyang', area: '500235', from: '2026-01-01', to: '2026-05-31' } as const;
const disputes = (tier: CentreTier, name: string, measure: DisputeMeasure, published: number, label: Text): PublishedFigure => ({ ...yunyang, about: 'disputes', figure: `disputes.${tier}.${name}`, tier, measure, published, label });
const level = (name: MediatorLevel, published: number, label: Text): PublishedFigure => ({ ...yunyang, about: 'mediators', figure: `mediators.levels.${name}`, level: name, measure: 'count', published, label });
const centres = (tier: CentreTier, published: number, label: Text): PublishedFigure => ({ ...yunyang, about: 'centres', figure: `centres.${tier}`, tier, measure: 'count', published, label });

export const publishedFigures: readonly PublishedFigure[] = [
  { ...yunyang, about: 'matters', figure: 'petitions_county.cases', kind: 'petition', measure: 'received', published: 619, label: text('信访件数', 'Petitions') },
  { ...yunyang, about: 'matters', figure: 'petitions_county.person_times', kind: 'petition', measure: 'personTimes', published: 851, label: text('信访人次', 'Person-times of petitions') },
  { ...yunyang, about: 'centres', figure: 'mediators.organisations', measure: 'count', published: 552, label: text('调解组织', 'Mediation organisations') },
  centres('county', 1, text('县级调委会', 'County centre')),
  centres('township', 42, text('乡镇（街道）调委会', 'Township centres')),
  centres('village', 479, text('村（社区）调委会', 'Village centres')),
  { ...yunyang, about: 'mediators', figure: 'mediators.folk', kind: 'folk', measure: 'count', published: 7825, label: text('民间调解员', 'Folk mediators') },
  { ...yunyang, about: 'mediators', figure: 'mediators.industry', kind: 'industry', measure: 'count', published: 203, label: text('行业调解员', 'Industry mediators') },
  level('township_able', 519, text('乡镇调解能手', 'Able mediators, township')),
  level('township_chief', 373, text('乡镇首席调解员', 'Chief mediators, township')),
  level('county_able', 49, text('县级调解能手', 'Able mediators, county')),
  level('county_chief', 27, text('县级首席调解员', 'Chief mediators, county')),
  level('county_expert', 18, text('县级调解专家', 'Mediation experts, county')),
  disputes('village', 'screened', 'screened', 4610, text('村级排查', 'Villages: screened')),
  disputes('village', 'handled', 'settled', 4241, text('村级化解', 'Villages: settled')),
  disputes('township', 'screened', 'screened', 1750, text('乡镇排查', 'Townships: screened')),
  disputes('township', 'handled', 'settled', 1662, text('乡镇直接化解', 'Townships: settled directly')),
  disputes('township', 'diverted', 'diverted', 65, text('乡镇导入其他途径', 'Townships: diverted')),
  disputes('township', 'stabilised', 'stabilised', 33, text('乡镇落实稳控', 'Townships: under stabilising care')),
  disputes('township', 'crowd_incidents_averted', 'crowdsAverted', 25, text('乡镇化解群体性事件', 'Townships: crowd incidents averted')),
  disputes('county', 'screened', 'screened', 1485, text('县级排查', 'County: screened')),
  disputes('county', 'handled', 'settled', 1351, text('县级化解', 'County: settled')),
  { ...yunyang, about: 'disputes', figure: 'handover.court_resolved', measure: 'resolvedWithCourt', published: 185, label: text('与法院对接化解', 'Resolved with the court') },
  { ...yunyang, about: 'disputes', figure: 'handover.procuratorate_resolved', measure: 'resolvedWithProcuratorate', published: 22, label: text('与检察院对接化解', 'Resolved with the procuratorate') },
];
