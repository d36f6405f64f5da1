import type { PrintedDocument } from '@gongzhi/platform/pdf';
import { partyRows } from '../documents/party-rows.ts';
import { dayOrBlank, type Case } from './read-case.ts';

/** 人民调解申请书. Applicants are those of the first side; who comes by word of mouth signs what was written down (People's Mediation Law article 17). */
export function printedApplication({ dispute, parties, centre }: Case): PrintedDocument {
  const first = parties[0]?.side;
  const applicants = parties.filter(({ side }) => side === first);
  return {
    name: '人民调解申请书',
    foot: `纠纷编号 ${dispute.code}`,
    blocks: [
      { kind: 'title', text: '人民调解申请书' },
      { kind: 'heading', text: '申请人：' },
      ...partyRows(applicants),
      { kind: 'heading', text: '被申请人：' },
      ...partyRows(parties.filter(({ side }) => side !== first)),
      { kind: 'heading', text: '纠纷简要情况：' },
      { kind: 'paragraph', text: dispute.facts },
      { kind: 'heading', text: '申请事项：' },
      { kind: 'paragraph', text: `请求就“${dispute.title}”一事进行调解。` },
      { kind: 'paragraph', text: `${centre}已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。` },
      { kind: 'signatures', lines: applicants.map(({ name }) => ({ label: `申请人 ${name}（签名、盖章或按指印）` })) },
      { kind: 'reference', text: dayOrBlank(dispute.recorded_at) },
    ],
  };
}
