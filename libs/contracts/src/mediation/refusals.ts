/** Every refusal the rules of mediation can give: its HTTP status and what the person reads. Operations declare those they can give. */
import type { Text } from '../contract/text.ts';

type Refusal = { readonly status: 403 | 404 | 409 | 422; readonly message: Text };
const refusal = <S extends Refusal['status']>(status: S, zh: string, en: string) => ({ status, message: { 'zh-CN': zh, en } as Text });

export const disputeRefusals = {
  DISPUTE_SEALED: refusal(409, '卷宗已归档', 'The file is archived'),
  DISPUTE_NOT_IN_STATUS: refusal(409, '纠纷现为“{statusLabel}”，不能进行“{actionLabel}”', 'The dispute is "{statusLabel}" now; "{actionLabel}" cannot be done then'),
  DISPUTE_ACTION_NOT_YOURS: refusal(403, '您不能对该纠纷进行此操作', 'This is not yours to do on this dispute'),
  // bringing one in
  AREA_UNKNOWN: refusal(422, '没有这个区划代码。', 'There is no area with this code.'),
  AREAS_IN_SEVERAL_COUNTIES: refusal(422, '跨区县纠纷请分别登记，并通过移送对接办理', 'A dispute across counties is recorded in one of them and handed over to the other'),
  CENTRE_UNKNOWN: refusal(422, '没有这个调解组织，或其已停止工作', 'There is no such centre, or it no longer works'),
  TWO_SIDES_NEEDED: refusal(409, '至少需要对立的两方当事人', 'A dispute has at least two sides'),
  WILLINGNESS_UNKNOWN: refusal(409, '请先征询各方是否愿意调解', 'Ask every side first whether it wants mediation'),
  SIDE_UNWILLING: refusal(409, '有当事人明确拒绝，不得强制调解', 'A side has clearly refused; nobody is made to mediate'),
  NOBODY_REFUSED: refusal(409, '没有当事人拒绝调解', 'No side has refused'),
  // at work
  MEDIATOR_NEEDED: refusal(409, '尚无调解员接手', 'No mediator has taken it over yet'),
  APPLICATION_PENDING: refusal(409, '已向上级申请，等待答复', 'An application to the tier above waits for its answer'),
  NO_APPLICATION: refusal(409, '没有待答复的申请', 'There is no application to answer'),
  EXTENDED_ALREADY: refusal(409, '调解期限只能延长一次', 'The time is extended once at most'),
  FOLLOW_UP_NEEDED: refusal(409, '请先回访再归档', 'The parties are visited before the file is archived'),
} as const satisfies Record<string, Refusal>;
export type DisputeRefusalCode = keyof typeof disputeRefusals;

/** Refusals every act on a dispute can give, and those named. */
export function disputeActRefusals<const Code extends DisputeRefusalCode = never>(...codes: Code[]) {
  const names = ['DISPUTE_SEALED', 'DISPUTE_NOT_IN_STATUS', 'DISPUTE_ACTION_NOT_YOURS', ...codes] as const;
  return Object.fromEntries(names.map((name) => [name, disputeRefusals[name]])) as Pick<typeof disputeRefusals, 'DISPUTE_SEALED' | 'DISPUTE_NOT_IN_STATUS' | 'DISPUTE_ACTION_NOT_YOURS' | Code>;
}
