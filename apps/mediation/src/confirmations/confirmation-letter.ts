import { dayOf } from '@gongzhi/domain/calendar';
import { dayInWords } from '@gongzhi/domain/mediation';
import type { ZipEntry } from '@gongzhi/platform/files';
import type { PrintedDocument } from '@gongzhi/platform/pdf';
import { partyRows } from '../documents/party-rows.ts';
import type { DisputeRow, PartyRow } from '../disputes/dispute-row.ts';
import { jsonEntry, printedEntry } from '../packages/make-package.ts';

/** What goes to a court when an agreement is to be confirmed. */
export interface ConfirmationLetter {
  readonly number: string;
  readonly court: string;
  readonly centre: string;
  readonly dispute: DisputeRow;
  readonly agreement: { readonly id: string; readonly number: string | null; readonly effectiveAt: Date };
  readonly applicants: readonly PartyRow[];
  readonly at: Date;
}

/** The transfer letter and the application of the parties, to be read; and the same to be processed. */
export async function confirmationLetter(letter: ConfirmationLetter): Promise<ZipEntry[]> {
  const { number, court, centre, dispute, agreement, applicants, at } = letter;
  return [
    await printedEntry('', printedLetter(letter)),
    await printedEntry('', printedApplication(letter)),
    jsonEntry('letter.json', {
      format: 'gongzhi.confirmation-letter.v1', number, court, centre, dispute: { id: dispute.id, code: dispute.code }, agreement: { id: agreement.id, number: agreement.number, effectiveOn: dayOf(agreement.effectiveAt) },
      applicants: applicants.map(({ id, side, name }) => ({ id, side, name })), appliedAt: at.toISOString(),
    }),
  ];
}

/** 司法确认移送函. */
function printedLetter({ number, court, centre, dispute, agreement, applicants, at }: ConfirmationLetter): PrintedDocument {
  return {
    name: '司法确认移送函',
    foot: `纠纷编号 ${dispute.code}`,
    blocks: [
      { kind: 'title', text: '司法确认移送函' },
      { kind: 'reference', text: number },
      { kind: 'heading', text: `${court}：` },
      {
        kind: 'paragraph',
        text:
          `“${dispute.title}”一案（编号${dispute.code}）经我会主持调解，当事人自愿达成人民调解协议（${agreement.number ?? ''}），协议自${dayInWords(dayOf(agreement.effectiveAt))}起生效。\n` +
          '各方当事人依照《中华人民共和国人民调解法》第三十三条共同申请司法确认，现将申请书、调解协议及调解卷宗移送你院，请依法审查，并将是否受理及审查结果告知我会。',
      },
      { kind: 'fields', rows: [[['申请人', applicants.map(({ name }) => name).join('、')]], [['随附材料', '司法确认申请书、人民调解协议书、调解文书、当事人材料，清单及校验值（SHA-256）见 manifest.json']]] },
      { kind: 'signatures', lines: [], seal: { organisation: centre, date: dayInWords(dayOf(at)) } },
    ],
  };
}

/** 司法确认申请书 (Provisions on judicial confirmation (2011) No. 5, article 3), with the commitment courts ask for (Supreme People's Court, Opinions on linking litigation with other ways (2009)). */
function printedApplication({ court, centre, dispute, agreement, applicants, at }: ConfirmationLetter): PrintedDocument {
  return {
    name: '司法确认申请书',
    foot: `纠纷编号 ${dispute.code}`,
    blocks: [
      { kind: 'title', text: '司法确认申请书' },
      { kind: 'heading', text: '申请人：' },
      ...partyRows(applicants),
      { kind: 'heading', text: '申请事项：' },
      { kind: 'paragraph', text: `申请人于${dayInWords(dayOf(agreement.effectiveAt))}经${centre}主持调解，就“${dispute.title}”一案达成人民调解协议（${agreement.number ?? ''}），现共同申请对该协议予以司法确认。` },
      {
        kind: 'paragraph',
        text: '申请人承诺：申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容给他人造成损害，愿意承担相应的民事责任和其他法律责任。',
      },
      { kind: 'heading', text: `此致　${court}` },
      { kind: 'signatures', lines: applicants.map(({ name }) => ({ label: `申请人 ${name}（签名、盖章或按指印）` })) },
      { kind: 'reference', text: dayInWords(dayOf(at)) },
    ],
  };
}
