/** The clocks of mediation: what runs from what to what, and on what ground. */
import type { Text } from '@gongzhi/contracts';
import type { DisputeClock } from '@gongzhi/contracts/mediation';
import type { Span } from '../calendar/index.ts';

/** What starts and stops clocks. */
export type DisputeClockEvent = 'accepted' | 'applied' | 'answered' | 'in_effect' | 'in_effect_orally' | 'put_in_writing' | 'confirmation_applied' | 'court_accepted' | 'court_ruled' | 'visited' | 'ended';

export type DisputeClockRule = Readonly<{
  id: string;
  clock: DisputeClock;
  source: Text;
  text: Text;
  span: Span;
  startsOn: readonly DisputeClockEvent[];
  stopsOn: readonly DisputeClockEvent[];
  /** How much it may be lengthened by, once; null where it may not. */
  extension: number | null;
  /** The time to use a right: nobody is late who lets it pass, so it ends without turning red. */
  lapses?: true;
}>;

const days = (amount: number): Span => ({ unit: 'calendar_day', amount });
const provisions: Text = { 'zh-CN': '《最高人民法院关于人民调解协议司法确认程序的若干规定》（法释〔2011〕5号）', en: 'Supreme People’s Court, Provisions on judicial confirmation (2011) No. 5' };

export const disputeClockRules: readonly DisputeClockRule[] = [
  { id: 'mediation', clock: 'mediation', span: days(30), startsOn: ['accepted'], stopsOn: ['in_effect', 'in_effect_orally', 'ended'], extension: 30,
    source: { 'zh-CN': '平台服务标准', en: 'Service standard of the platform' },
    text: { 'zh-CN': '受理后30日内调结，各方同意可延长一次', en: 'Settled within 30 days of acceptance; extended once when all sides agree' } },
  { id: 'application', clock: 'application', span: { unit: 'working_day', amount: 3 }, startsOn: ['applied'], stopsOn: ['answered', 'ended'], extension: null,
    source: { 'zh-CN': '平台服务标准', en: 'Service standard of the platform' },
    text: { 'zh-CN': '上级3个工作日内答复是否受理', en: 'The tier above answers within 3 working days' } },
  { id: 'confirmation', clock: 'confirmation', span: days(30), startsOn: ['in_effect', 'put_in_writing'], stopsOn: ['confirmation_applied'], extension: null, lapses: true,
    source: { 'zh-CN': '《人民调解法》第33条；《民事诉讼法》第205条', en: "People's Mediation Law article 33; Civil Procedure Law article 205" },
    text: { 'zh-CN': '协议生效之日起30日内共同申请司法确认', en: 'Both sides apply together within 30 days of the agreement taking effect' } },
  { id: 'court-acceptance', clock: 'court_acceptance', span: days(3), startsOn: ['confirmation_applied'], stopsOn: ['court_accepted', 'court_ruled'], extension: null,
    source: provisions, text: { 'zh-CN': '法院3日内决定是否受理', en: 'The court decides on acceptance within 3 days' } },
  { id: 'court-ruling', clock: 'court_ruling', span: days(15), startsOn: ['court_accepted'], stopsOn: ['court_ruled'], extension: 10,
    source: provisions, text: { 'zh-CN': '法院15日内作出决定，特殊情况可延长10日', en: 'The court rules within 15 days, 10 more in special circumstances' } },
  { id: 'follow-up', clock: 'follow_up', span: days(30), startsOn: ['in_effect', 'in_effect_orally'], stopsOn: ['visited'], extension: null,
    source: { 'zh-CN': '平台服务标准', en: 'Service standard of the platform' },
    text: { 'zh-CN': '协议生效之日起30日内回访', en: 'The parties are visited within 30 days of the agreement taking effect' } },
];
