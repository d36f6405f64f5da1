import { disputeKinds, disputeSources, type DisputeKind, type DisputeSource } from '@gongzhi/contracts/mediation';
import { yuan } from '@gongzhi/domain/mediation';
import type { PrintedDocument } from '@gongzhi/platform/pdf';
import { partyRows } from '../documents/party-rows.ts';
import { dayOrBlank, type Case } from './read-case.ts';

/** 人民调解受理登记表. */
export function printedAcceptance({ dispute, parties, centre, mediators }: Case): PrintedDocument {
  const names = parties.map(({ name }) => name).join('、');
  return {
    name: '人民调解受理登记表',
    foot: `纠纷编号 ${dispute.code}`,
    blocks: [
      { kind: 'title', text: '人民调解受理登记表' },
      { kind: 'reference', text: `编号：${dispute.code}` },
      { kind: 'paragraph', text: `${dayOrBlank(dispute.accepted_at)}，本人民调解委员会经当事人同意，调解${names}之间的纠纷。` },
      ...partyRows(parties),
      {
        kind: 'fields',
        rows: [
          [['纠纷类型', disputeKinds[dispute.kind as DisputeKind]['zh-CN']], ['案件来源', disputeSources[dispute.source as DisputeSource]['zh-CN']]],
          [['涉及金额', dispute.amount === null ? '—' : `${yuan(Number(dispute.amount))}元`], ['涉及人数', dispute.headcount === 0 ? '—' : `${dispute.headcount}人`]],
          [['登记日期', dayOrBlank(dispute.recorded_at)], ['调解员', mediators.join('、')]],
          [['纠纷名称', dispute.title]],
        ],
      },
      { kind: 'heading', text: '纠纷简要情况：' },
      { kind: 'paragraph', text: dispute.facts },
      {
        kind: 'signatures',
        lines: [...parties.map(({ name }) => ({ label: `当事人 ${name}（签名）` })), { label: '登记人（签名）' }],
        seal: { organisation: centre, date: dayOrBlank(dispute.accepted_at) },
      },
    ],
  };
}
