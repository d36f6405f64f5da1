import type { DisputeKind } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { amountInWords, confirmationExclusion, dayInWords, representativeInWords, totalOf, yuan } from '@gongzhi/domain/mediation';
import type { Block, PrintedDocument, SignatureLine } from '@gongzhi/platform/pdf';
import type { ReadAgreement } from '../agreements/read-agreement.ts';
import type { AgreementRow, SignatureRow, TermRow } from '../agreements/agreements.queries.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { partyRows } from './party-rows.ts';

/** What of an agreement is printed: one on record, or words nobody has drafted yet. */
export interface PrintableAgreement extends Pick<ReadAgreement, 'signatures' | 'parties' | 'panel' | 'centre' | 'sha256'> {
  readonly row: Pick<AgreementRow, 'form' | 'state' | 'version' | 'number' | 'facts' | 'way_of_performance' | 'effective_at'>;
  readonly terms: readonly Pick<TermRow, 'number' | 'debtor_id' | 'creditor_id' | 'what' | 'amount' | 'due_on'>[];
}

/** An agreement on its standard form: 人民调解协议书, or 人民调解口头协议登记表 for one by word of mouth. */
export function printedAgreement(dispute: DisputeRow, agreement: PrintableAgreement, { draft = false } = {}): PrintedDocument {
  const { row, parties, sha256 } = agreement;
  const name = row.form === 'oral' ? '人民调解口头协议登记表' : '人民调解协议书';
  return {
    name,
    mark: draft && row.state === 'draft' ? '草稿' : undefined,
    foot: `纠纷编号 ${dispute.code}，第${row.version}稿，正文校验值（SHA-256）${sha256}`,
    blocks: [
      { kind: 'title', text: name },
      { kind: 'reference', text: `编号：${row.number ?? '＿＿＿＿＿＿＿＿'}` },
      ...partyRows(parties),
      { kind: 'heading', text: '纠纷主要事实、争议事项：' },
      { kind: 'paragraph', text: row.facts },
      { kind: 'heading', text: '经调解，自愿达成如下协议：' },
      ...termTable(agreement),
      ...(row.way_of_performance === null ? [] : ([{ kind: 'heading', text: '履行方式：' }, { kind: 'paragraph', text: row.way_of_performance }] as const)),
      ...(row.form === 'oral' ? [] : ([{ kind: 'paragraph', text: effectOf(dispute, parties.length + 1) }] as const)),
      row.form === 'oral' ? oralEnd(agreement) : signatures(agreement),
    ],
  };
}

/** What the parties are told of its effect (People's Mediation Law articles 29, 31 and 33). A court does not confirm every kind of agreement. */
function effectOf({ kind }: DisputeRow, copies: number): string {
  const confirmable = confirmationExclusion(kind as DisputeKind, []) === undefined;
  const confirmation = '；双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认';
  return `本协议一式${copies}份，当事人各执一份，人民调解委员会留存一份。经人民调解委员会调解达成的调解协议具有法律约束力，当事人应当按照约定履行${confirmable ? confirmation : ''}。`;
}

function termTable({ terms, parties }: PrintableAgreement): Block[] {
  const nameOf = (id: string | null): string => parties.find((party) => party.id === id)?.name ?? '';
  const total = totalOf(terms.map(({ amount }) => ({ amount: amount === null ? null : Number(amount) })));
  return [
    {
      kind: 'table',
      columns: [
        { header: '序号', width: 7.5, align: 'centre' }, { header: '义务人', width: 14 }, { header: '权利人', width: 14 }, { header: '协议内容', width: 29.5 }, { header: '金额（元）', width: 15, align: 'right' },
        { header: '履行期限', width: 20, align: 'centre' },
      ],
      rows: terms.map(({ number, debtor_id: debtor, creditor_id: creditor, what, amount, due_on: dueOn }) => [String(number), nameOf(debtor), nameOf(creditor), what, amount === null ? '—' : yuan(Number(amount)), dayInWords(dueOn)]),
    },
    ...(total > 0 ? ([{ kind: 'paragraph', text: `以上金额合计人民币${amountInWords(total)}（￥${yuan(total)}）。` }] as const) : []),
  ];
}

function signatures({ row, signatures: given, parties, panel, centre }: PrintableAgreement): Block {
  const inCharge = panel.filter(({ mediator_id: id, state }) => state === 'in_charge' || given.some((signature) => signature.mediator_id === id));
  const seal = given.find(({ role }) => role === 'centre');
  return {
    kind: 'signatures',
    lines: [
      ...parties.map((party): SignatureLine => ({
        label: `当事人 ${party.name}${party.representative === null ? '' : `，${representativeInWords({ name: party.representative, authority: party.authority ?? '' })}`}（签名、盖章或按指印）`,
        signed: signedHow(given.find((signature) => signature.party_id === party.id)),
      })),
      ...inCharge.map((member): SignatureLine => ({ label: `人民调解员 ${member.name ?? ''}（签名）`, signed: signedHow(given.find((signature) => signature.mediator_id === member.mediator_id)) })),
    ],
    seal: { organisation: centre, date: row.effective_at ? dayInWords(dayOf(row.effective_at)) : '　　年　　月　　日', sealed: seal && (seal.form === 'paper' ? '（已盖章，见扫描件）' : '（已加盖电子印章）') },
  };
}

function signedHow(signature: SignatureRow | undefined): string | undefined {
  if (!signature) return undefined;
  const day = dayInWords(dayOf(signature.signed_at));
  return signature.form === 'paper' ? `已在纸质件上签名，${day}登记` : `电子签名，${day}`;
}

function oralEnd({ row, panel, centre }: PrintableAgreement): Block {
  const mediators = panel.filter(({ state }) => state === 'in_charge');
  return {
    kind: 'signatures',
    lines: mediators.map(({ name }) => ({ label: `人民调解员 ${name ?? ''}（签名）` })),
    seal: { organisation: centre, date: row.effective_at ? dayInWords(dayOf(row.effective_at)) : '　　年　　月　　日' },
  };
}
