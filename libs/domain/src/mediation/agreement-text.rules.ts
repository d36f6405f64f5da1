/** The words of an agreement: what is shown to those who sign, and what the hash they sign is taken of. */
import type { Day } from '../calendar/index.ts';
import { amountInWords, yuan } from './money.rules.ts';

/** What an agreement says; money in fen. */
export type AgreementContent = Readonly<{
  form: 'written' | 'oral';
  /** Of the draft: a new one says the same in a new version. */
  version: number;
  disputeCode: string;
  centre: string;
  parties: readonly Readonly<{ id: string; side: number; name: string; representative: Readonly<{ name: string; authority: string }> | null }>[];
  facts: string;
  terms: readonly Readonly<{ number: number; debtorId: string; creditorId: string | null; what: string; amount: number | null; dueOn: Day }>[];
  wayOfPerformance: string | null;
}>;

const authorities: Readonly<Record<string, string>> = { power_of_attorney: '委托代理人', guardian: '监护人', statutory: '法定代表人', group_delegate: '推选代表' };

/** A day as documents write it: 2026年4月1日. */
export function dayInWords(day: Day): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** Who speaks for a party: 王五（委托代理人）. */
export function representativeInWords(representative: Readonly<{ name: string; authority: string }>): string {
  return `${representative.name}（${authorities[representative.authority] ?? '代表人'}）`;
}

/** Sum of the payments of an agreement. */
export function totalOf(terms: readonly Readonly<{ amount: number | null }>[]): number {
  return terms.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

/** The whole agreement as text. The same content always gives the same text, and so the same hash. */
export function agreementText(content: AgreementContent): string {
  const { parties, terms } = content;
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? '';
  return [
    content.form === 'oral' ? '人民调解口头协议' : '人民调解协议书',
    `纠纷编号：${content.disputeCode}（第${content.version}稿）`,
    `人民调解委员会：${content.centre}`,
    '当事人：',
    ...parties.map(({ side, name, representative }) => `第${side}方 ${name}${representative ? `，${representativeInWords(representative)}` : ''}`),
    '纠纷主要事实、争议事项：',
    content.facts,
    '经调解，自愿达成如下协议：',
    ...terms.map(({ number, debtorId, creditorId, what, amount, dueOn }) =>
      `${number}. ${nameOf(debtorId)}${creditorId === null ? '' : `向${nameOf(creditorId)}`}：${what}；${amount === null ? '' : `人民币${yuan(amount)}元（${amountInWords(amount)}）；`}${dayInWords(dueOn)}前履行`),
    ...(content.wayOfPerformance === null ? [] : ['履行方式：', content.wayOfPerformance]),
  ].join('\n');
}
