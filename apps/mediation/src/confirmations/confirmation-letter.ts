import { dayOf } from '@gongzhi/domain/calendar';
import type { ZipEntry } from '@gongzhi/platform/files';
import type { DisputeRow, PartyRow } from '../disputes/dispute-row.ts';
import { jsonEntry } from '../packages/make-package.ts';

/** What a transfer letter to a court says. */
export interface ConfirmationLetter {
  readonly number: string;
  readonly court: string;
  readonly centre: string;
  readonly dispute: DisputeRow;
  readonly agreement: { readonly id: string; readonly number: string | null; readonly effective_at: Date };
  readonly applicants: readonly PartyRow[];
  readonly at: Date;
}

/** The transfer letter for judicial confirmation (司法确认移送函), to be read and to be processed. */
export function confirmationLetter(letter: ConfirmationLetter): ZipEntry[] {
  const { number, court, centre, dispute, agreement, applicants, at } = letter;
  const text = [
    '司法确认移送函',
    number,
    '',
    `${court}：`,
    `    “${dispute.title}”纠纷（编号 ${dispute.code}）经${centre}主持调解，当事人自愿达成人民调解协议${agreement.number ? `（${agreement.number}）` : ''}，协议自 ${dayOf(agreement.effective_at)} 起生效。`,
    '    各方当事人依照《中华人民共和国人民调解法》第三十三条共同申请司法确认，现将申请及全部卷宗材料移送你院，请依法审查，并将是否受理及裁定结果告知我会。',
    '',
    '共同申请人：',
    ...applicants.map(({ side, name, representative }) => `    第${side}方  ${name}${representative ? `（代理人：${representative}）` : ''}`),
    '',
    '随附材料及校验值见 manifest.json。',
    '',
    centre,
    dayOf(at),
  ].join('\n');
  return [
    { name: '司法确认移送函.txt', content: Buffer.from(`${text}\n`) },
    jsonEntry('letter.json', {
      format: 'gongzhi.confirmation-letter.v1', number, court, centre, dispute: { id: dispute.id, code: dispute.code }, agreement: { id: agreement.id, number: agreement.number, effectiveOn: dayOf(agreement.effective_at) },
      applicants: applicants.map(({ id, side, name }) => ({ id, side, name })), appliedAt: at.toISOString(),
    }),
  ];
}
