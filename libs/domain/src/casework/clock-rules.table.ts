/** The default clocks of casework: what runs for which matter, from what to what, and on what ground. An installation may add rows for its areas. */
import type { Text } from '@gongzhi/contracts';
import type { ClockKind, MatterKind, PauseReason, PetitionTrack, Urgency } from '@gongzhi/contracts/casework';
import type { Span } from '../calendar/index.ts';

/** What starts and stops clocks. */
export type ClockEvent =
  | 'received' | 'accepted' | 'refused' | 'routed' | 'reopened' | 'claimed' | 'answered' | 'withdrawn' | 'merged' | 'ownership_refused'
  | 'ownership_contested' | 'ownership_settled' | 'order_issued' | 'order_fulfilled' | 'review_requested' | 'review_decided';

/** Who may lengthen a clock: the head of the unit, or both parties of a dispute together. */
export type ExtensionApprover = 'unit_head' | 'both_parties';

export type ClockRule = Readonly<{
  id: string;
  clock: ClockKind;
  /** What the rule is for; what isn't named is any. */
  applies: Readonly<{ kind?: MatterKind; category?: string; area?: string; urgency?: Urgency; track?: PetitionTrack; review?: 1 | 2 }>;
  source: Text;
  text: Text;
  span: Span;
  startsOn: ClockEvent;
  stopsOn: readonly ClockEvent[];
  pausableFor: readonly PauseReason[];
  /** How long pauses may last in all, in the span of their own; null where no pause is allowed. */
  maxPause: Span | null;
  extension: Readonly<{ times: number; total: number; approver: ExtensionApprover }> | null;
}>;

const standard: Text = { 'zh-CN': '平台服务标准', en: 'Service standard of the platform' };
const article = (zh: string, en: string): Text => ({ 'zh-CN': `《信访工作条例》（2022）${zh}`, en: `Petition regulations (2022), ${en}` });
const days = (amount: number): Span => ({ unit: 'calendar_day', amount });
const workingDays = (amount: number): Span => ({ unit: 'working_day', amount });
const hours = (amount: number): Span => ({ unit: 'hour', amount });
const workingHours = (amount: number): Span => ({ unit: 'working_hour', amount });

const over = ['refused', 'withdrawn', 'merged'] as const;
const none = { pausableFor: [], maxPause: null, extension: null } as const;
/** The usual service standard: waits for the reporter up to 30 days, and may be doubled once by the head. */
const lenient = (total: number) =>
  ({ pausableFor: ['waiting_for_reporter'], maxPause: days(30), extension: { times: 1, total, approver: 'unit_head' } }) as const;

const firstReply = { clock: 'first_reply', startsOn: 'received', stopsOn: ['accepted', ...over] } as const;
const answerFromReceipt = { clock: 'statutory', startsOn: 'received', stopsOn: ['answered', ...over], source: standard } as const;
const answer = { clock: 'statutory', startsOn: 'accepted', stopsOn: ['answered', ...over] } as const;
const claim = { clock: 'internal', startsOn: 'routed', stopsOn: ['claimed', 'ownership_refused', 'ownership_contested', 'answered', ...over], source: standard, ...none } as const;
const objection = { ...claim, clock: 'objection' } as const;
const review = { clock: 'review', startsOn: 'review_requested', stopsOn: ['review_decided'] } as const;

export const defaultClockRules: readonly ClockRule[] = [
  { ...firstReply, ...none, id: 'first-reply', applies: {}, source: standard, span: workingDays(2),
    text: { 'zh-CN': '收到后2个工作日内告知是否受理', en: 'Told within 2 working days whether it is accepted' } },
  { ...firstReply, ...none, id: 'first-reply.enquiry', applies: { kind: 'enquiry' }, source: standard, span: workingDays(1),
    text: { 'zh-CN': '咨询1个工作日内回应', en: 'An enquiry is taken up within 1 working day' } },
  { ...firstReply, ...none, id: 'first-reply.hazard', applies: { kind: 'hazard' }, source: standard, span: hours(4),
    text: { 'zh-CN': '隐患4小时内响应', en: 'A hazard is taken up within 4 hours' } },
  ...(['urgent', 'critical'] as const).map((urgency): ClockRule => ({
    ...firstReply, ...none, id: `first-reply.hazard.${urgency}`, applies: { kind: 'hazard', urgency }, source: standard, span: hours(1),
    text: { 'zh-CN': '紧急隐患1小时内响应', en: 'An urgent hazard is taken up within 1 hour' } })),
  { ...firstReply, ...none, id: 'first-reply.petition', applies: { kind: 'petition' }, source: article('第22、23条', 'articles 22 and 23'), span: days(15),
    text: { 'zh-CN': '收到之日起15日内登记并书面告知', en: 'Registered and told in writing within 15 days of receipt' } },

  { ...answerFromReceipt, ...lenient(1), id: 'answer.enquiry', applies: { kind: 'enquiry' }, span: workingDays(1),
    text: { 'zh-CN': '咨询1个工作日内答复', en: 'An enquiry is answered within 1 working day' } },
  { ...answerFromReceipt, ...none, id: 'answer.hazard', applies: { kind: 'hazard' }, span: hours(24),
    text: { 'zh-CN': '隐患24小时内处置', en: 'A hazard is dealt with within 24 hours' } },
  ...(['urgent', 'critical'] as const).map((urgency): ClockRule => ({
    ...answerFromReceipt, ...none, id: `answer.hazard.${urgency}`, applies: { kind: 'hazard', urgency }, span: hours(2),
    text: { 'zh-CN': '紧急隐患2小时内处置', en: 'An urgent hazard is dealt with within 2 hours' } })),
  { ...answer, ...lenient(5), id: 'answer.need', applies: { kind: 'need' }, source: standard, span: workingDays(5),
    text: { 'zh-CN': '服务需求5个工作日内办结', en: 'A need is met within 5 working days' } },
  { ...answer, ...lenient(15), id: 'answer.complaint', applies: { kind: 'complaint' }, source: standard, span: workingDays(15),
    text: { 'zh-CN': '投诉15个工作日内答复', en: 'A complaint is answered within 15 working days' } },
  { ...answer, ...lenient(15), id: 'answer.tip', applies: { kind: 'tip' }, source: standard, span: workingDays(15),
    text: { 'zh-CN': '线索15个工作日内核查', en: 'A tip is looked into within 15 working days' } },
  { ...answer, ...lenient(15), id: 'answer.suggestion', applies: { kind: 'suggestion' }, source: standard, span: workingDays(15),
    text: { 'zh-CN': '建议15个工作日内答复', en: 'A suggestion is answered within 15 working days' } },
  { ...answer, id: 'answer.errand', applies: { kind: 'errand' }, span: workingDays(20),
    source: { 'zh-CN': '《行政许可法》第42、45条', en: 'Administrative Licensing Law, articles 42 and 45' },
    text: { 'zh-CN': '代办许可20个工作日内作出决定，经负责人批准可延长10个工作日', en: 'A licence is decided within 20 working days; 10 more with approval of the head' },
    pausableFor: ['waiting_for_reporter', 'hearing'], maxPause: days(60), extension: { times: 1, total: 10, approver: 'unit_head' } },
  { ...answer, id: 'answer.dispute', applies: { kind: 'dispute' }, span: days(30),
    source: { 'zh-CN': '《人民调解委员会工作若干规定》第33条', en: "Provisions on the work of people's mediation committees, article 33" },
    text: { 'zh-CN': '纠纷30日内调结，双方同意可延长一次', en: 'A dispute is mediated within 30 days, extended once if both parties agree' },
    pausableFor: ['waiting_for_reporter'], maxPause: days(30), extension: { times: 1, total: 30, approver: 'both_parties' } },
  // The regulations know no pause of the 60 days: 60 + 30 is the most a petitioner waits, whoever is waiting for whom.
  { ...answer, id: 'answer.petition', applies: { kind: 'petition' }, source: article('第31条第6项、第34条', 'articles 31(6) and 34'), span: days(60),
    text: { 'zh-CN': '受理之日起60日内办结；情况复杂的经负责人批准可延长，不超过30日，并告知理由',
      en: 'Answered within 60 days of acceptance; if complex, up to 30 more with approval of the head and notice of the reasons' },
    pausableFor: [], maxPause: null, extension: { times: 1, total: 30, approver: 'unit_head' } },
  { ...answer, ...none, id: 'answer.petition.statutory-duty', applies: { kind: 'petition', track: 'statutory_duty' }, span: days(60),
    source: { 'zh-CN': '《信访工作条例》（2022）第31条第5项；《行政诉讼法》第47条', en: 'Petition regulations (2022), article 31(5); Administrative Litigation Law, article 47' },
    text: { 'zh-CN': '两个月内依法履行职责或者答复', en: 'The duty is performed or answered for within two months' } },

  { ...claim, id: 'claim', applies: {}, span: workingDays(1), text: { 'zh-CN': '分派后1个工作日内认领', en: 'Claimed within 1 working day of routing' } },
  { ...claim, id: 'claim.urgent', applies: { urgency: 'urgent' }, span: workingHours(2), text: { 'zh-CN': '紧急事项2个工作小时内认领', en: 'If urgent, claimed within 2 working hours' } },
  { ...claim, id: 'claim.critical', applies: { urgency: 'critical' }, span: hours(1), text: { 'zh-CN': '特急事项1小时内认领', en: 'If critical, claimed within 1 hour' } },
  { ...objection, id: 'objection', applies: {}, span: workingDays(2), text: { 'zh-CN': '分派后2个工作日内可提出权属异议', en: 'Ownership may be refused within 2 working days of routing' } },
  { ...objection, id: 'objection.petition', applies: { kind: 'petition' }, source: article('第23条', 'article 23'), span: workingDays(5),
    text: { 'zh-CN': '收到转送之日起5个工作日内提出异议', en: 'Objected to within 5 working days of being passed on' } },
  { id: 'arbitration', clock: 'arbitration', applies: {}, startsOn: 'ownership_contested', stopsOn: ['ownership_settled', 'withdrawn'], source: standard, ...none, span: workingDays(2),
    text: { 'zh-CN': '2个工作日内裁定责任单位，逾期属地兜底', en: 'The owner is ruled within 2 working days, else it falls back to the territory' } },
  { id: 'order', clock: 'supervision', applies: {}, startsOn: 'order_issued', stopsOn: ['order_fulfilled', 'answered', 'withdrawn'], source: standard, ...none, span: workingDays(3),
    text: { 'zh-CN': '督办令3个工作日内落实', en: 'A supervision order is carried out within 3 working days' } },
  { ...review, ...none, id: 'review', applies: { kind: 'petition', review: 1 }, source: article('第35条', 'article 35'), span: days(30),
    text: { 'zh-CN': '收到复查请求之日起30日内提出复查意见', en: 'Review opinion within 30 days of the request' } },
  { ...review, id: 're-review', applies: { kind: 'petition', review: 2 }, source: article('第36条', 'article 36'), span: days(30),
    text: { 'zh-CN': '收到复核请求之日起30日内提出复核意见，听证时间不计', en: 'Re-review opinion within 30 days of the request, time of a hearing not counted' },
    pausableFor: ['hearing'], maxPause: days(365), extension: null },
];
