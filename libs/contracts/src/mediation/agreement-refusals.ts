/** Refusals of agreements and their performance. */
import { refusal } from '../contract/refusal.ts';

export const agreementRefusals = {
  AGREEMENT_DRAFTED_ALREADY: refusal(409, '已有协议文本，请修改该文本', 'There is an agreement already; draft it anew'),
  AGREEMENT_NOT_DRAFTED: refusal(409, '尚未起草协议', 'No agreement has been drafted'),
  AGREEMENT_IN_EFFECT: refusal(409, '协议已生效，不能再修改或签署', 'The agreement is in effect; it is neither changed nor signed any more'),
  PERFORMANCE_BEGUN: refusal(409, '协议已开始履行，不再另订书面协议', 'Performing the agreement has begun; no other takes its place any more'),
  AGREEMENT_CHANGED: refusal(409, '协议内容已变更，请重新阅读后再签署', 'The agreement has changed since you read it; read it again before you sign'),
  AGREEMENT_OUT_OF_DATE: refusal(409, '当事人或调解组织的登记信息在起草后有变动，请重新起草协议', 'The parties or the centre on record changed after it was drafted; draft the agreement anew'),
  SIGNED_ALREADY: refusal(409, '已经签署过', 'This signature is there already'),
  SIGNER_UNKNOWN: refusal(422, '不是本纠纷的当事人或承办调解员', 'This is neither a party of the dispute nor a mediator in charge of it'),
  SIGNER_TO_NAME: refusal(422, '您代表多名当事人，请注明为谁签署', 'You are several parties of it; say for which one you sign'),
  SCAN_UNKNOWN: refusal(422, '没有这份签字协议扫描件，请先上传', 'There is no such scan of the signed agreement; upload it first'),
  DEBTOR_IS_CREDITOR: refusal(422, '义务人与权利人不能是同一当事人', 'Debtor and creditor are two parties'),
  PARTY_NOT_OF_DISPUTE: refusal(422, '不是本纠纷的当事人', 'This is not a party of the dispute'),
  DUE_DAY_PAST: refusal(422, '履行期限不能早于今天', 'A term is not due before today'),
  AGREED_DAY_WRONG: refusal(422, '达成口头协议的日期应在受理之后、今天之前（含今天）', 'The day of an oral agreement lies between the acceptance and today'),
  // performance
  TERM_UNKNOWN: refusal(422, '协议没有这一条', 'The agreement has no such term'),
  TERM_PERFORMED: refusal(409, '该条已履行完毕', 'This term has been performed'),
  TERM_NO_PAYMENT: refusal(422, '该条不是付款义务，不填金额', 'This term is no payment; it takes no amount'),
  AMOUNT_NEEDED: refusal(422, '请填写履行金额', 'Say how much was paid'),
  OVERPAID: refusal(422, '超过应付金额，尚余 {left} 分', 'This is more than is owed; {left} fen are left'),
  TERM_NOT_DUE: refusal(409, '履行期限为 {dueOn}，尚未逾期', 'It is due on {dueOn}; it is not overdue yet'),
  PERFORMANCE_NOT_YOURS: refusal(403, '由权利人或调解员登记履行', 'Performance is recorded by the creditor or the mediator'),
  PERFORMED_IN_FUTURE: refusal(422, '履行日期不能晚于今天', 'It was not performed after today'),
  // documents
  SESSION_UNKNOWN: refusal(422, '没有这次调解', 'There is no such session'),
} as const;
export type AgreementRefusalCode = keyof typeof agreementRefusals;

/** Those of these refusals that an operation can give. */
export function agreementErrors<const Code extends AgreementRefusalCode>(...codes: Code[]) {
  return Object.fromEntries(codes.map((code) => [code, agreementRefusals[code]])) as Pick<typeof agreementRefusals, Code>;
}
