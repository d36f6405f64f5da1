/** How mediation ended, in words that stand as the answer of a matter or as the reason why there is none. They stay in the file, which is kept in Chinese. */
import { disputeStatuses, remedies, type DisputeStatus } from '@gongzhi/contracts/mediation';

export type AgreedTerm = Readonly<{
  number: number;
  debtor: string;
  creditor: string | null;
  what: string;
  /** Fen. */
  amount: number | null;
  dueOn: string;
}>;

/** An agreement: its number when it is in writing, and who does what until when. */
export function agreementWords({ form, number, terms }: { readonly form: 'written' | 'oral'; readonly number: string | null; readonly terms: readonly AgreedTerm[] }): string {
  const head = `经调解，双方达成${form === 'oral' ? '口头' : ''}协议${number === null ? '' : `（${number}）`}`;
  if (terms.length === 0) return `${head}。`;
  return [`${head}：`, ...terms.map(termWords)].join('\n');
}

function termWords({ number, debtor, creditor, what, amount, dueOn }: AgreedTerm): string {
  const money = amount === null ? '' : `，计人民币${(amount / 100).toFixed(2)}元`;
  return `${number}. ${debtor}${creditor === null ? '' : `对${creditor}`}：${what}${money}，${dueOn}前履行。`;
}

/** No agreement: how it ended, and the other ways, which are told to the parties (人民调解法 article 26). */
export function withoutAgreementWords({ status, reason }: { readonly status: DisputeStatus; readonly reason: string | null }): string {
  const ways = Object.values(remedies).map((remedy) => remedy['zh-CN']).join('、');
  return `${disputeStatuses[status]['zh-CN']}${reason === null ? '' : `：${reason}`}。当事人可以${ways}。`;
}
