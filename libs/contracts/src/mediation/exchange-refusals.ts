/** Refusals of what leaves the centre and what comes back: judicial confirmation, hand-overs, visits and the archive. */
import { refusal } from '../contract/refusal.ts';
import { disputeRefusals } from './refusals.ts';

export const exchangeRefusals = {
  AREA_UNKNOWN: disputeRefusals.AREA_UNKNOWN,
  AREAS_IN_SEVERAL_COUNTIES: disputeRefusals.AREAS_IN_SEVERAL_COUNTIES,
  CENTRE_UNKNOWN: disputeRefusals.CENTRE_UNKNOWN,
  UNIT_NOT_IN_COUNTY: refusal(422, '没有这个单位，或其不在本区县', 'There is no such unit in this county'),
  PARTY_UNKNOWN: disputeRefusals.PARTY_UNKNOWN,
  PACKAGE_TOO_LARGE: refusal(422, '卷宗材料超过 {limit} 字节，请分次移送', 'The documents are larger than {limit} bytes; hand them over in parts'),
  DOCUMENT_DAMAGED: refusal(409, '有 {count} 份材料缺失或与登记的校验值不符，请先补齐', '{count} documents are missing or differ from their recorded hash; put them right first'),
  // judicial confirmation
  AGREEMENT_NOT_IN_EFFECT: refusal(409, '没有已生效的调解协议', 'There is no agreement in effect'),
  CONFIRMATION_WRITTEN_ONLY: refusal(409, '口头协议不能申请司法确认，请先订立书面协议', 'Only an agreement in writing is confirmed; put the oral one in writing first'),
  CONFIRMATION_EXCLUDED: refusal(422, '{groundLabel}，人民法院不予受理司法确认申请', 'The court does not take this to confirm: {groundLabel}'),
  CONFIRMATION_ONE_SIDED: refusal(422, '须由各方当事人共同申请，尚缺第 {sides} 方', 'All sides apply together; side {sides} is missing'),
  CONFIRMATION_TOO_LATE: refusal(409, '已超过申请期限，最后一日为 {lastDay}；可以向人民法院起诉', 'The time to apply ended on {lastDay}; a lawsuit is still open'),
  CONFIRMATION_APPLIED_ALREADY: refusal(409, '该协议已申请过司法确认', 'Confirmation of this agreement was applied for already'),
  CONFIRMATION_NOT_APPLIED: refusal(409, '尚未申请司法确认', 'Confirmation was not applied for'),
  CONFIRMATION_NOT_IN_STATE: refusal(409, '司法确认现为“{stateLabel}”，不能这样办理', 'The confirmation is "{stateLabel}" now; this cannot be done then'),
  RULING_EXTENDED_ALREADY: refusal(409, '法院审查期限只能延长一次', 'The time for the ruling is extended once at most'),
  // hand-overs
  HAND_OVER_NOT_IN_STATE: refusal(409, '该移送现为“{stateLabel}”，不能这样办理', 'The hand-over is "{stateLabel}" now; this cannot be done then'),
  HAND_OVER_PENDING: refusal(409, '已移送该单位，尚无结果', 'It was handed over there already, without a result yet'),
  HAND_OVER_STILL_OPEN: refusal(409, '纠纷尚在调解，结束后再反馈结果', 'Mediation still goes on; the result is told when it has ended'),
  HAND_OVER_NOT_YOURS: refusal(422, '只能以本单位名义移送', 'A unit hands over in its own name only'),
  HAND_OVER_RECEIVER_ONLY: refusal(409, '由接收一方签收、退回', 'Whoever receives it gives the receipt or returns it'),
} as const;
export type ExchangeRefusalCode = keyof typeof exchangeRefusals;

/** Those of these refusals that an operation can give. */
export function exchangeErrors<const Code extends ExchangeRefusalCode>(...codes: Code[]) {
  return Object.fromEntries(codes.map((code) => [code, exchangeRefusals[code]])) as Pick<typeof exchangeRefusals, Code>;
}
