import { institutions, type Institution } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { dayInWords } from '@gongzhi/domain/mediation';
import type { ZipEntry } from '@gongzhi/platform/files';
import type { PrintedDocument } from '@gongzhi/platform/pdf';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { jsonEntry, printedEntry } from '../packages/make-package.ts';

/** What the letter of a hand-over says. */
export interface HandOverLetter {
  readonly number: string;
  readonly institution: Institution;
  /** The unit's name, when one is named. */
  readonly unit: string | undefined;
  readonly centre: string;
  readonly dispute: DisputeRow;
  readonly reason: string;
  readonly at: Date;
}

/** The letter that goes with a hand-over, to be read and to be processed. */
export async function handOverLetter(letter: HandOverLetter): Promise<ZipEntry[]> {
  const { number, institution, unit, centre, dispute, reason, at } = letter;
  const told = { format: 'gongzhi.hand-over-letter.v1', number, institution, unit: unit ?? null, centre, dispute: { id: dispute.id, code: dispute.code }, reason, sentAt: at.toISOString() };
  return [await printedEntry('', printedLetter(letter)), jsonEntry('letter.json', told)];
}

/** 矛盾纠纷对接移送函. */
function printedLetter({ number, institution, unit, centre, dispute, reason, at }: HandOverLetter): PrintedDocument {
  return {
    name: '矛盾纠纷对接移送函',
    foot: `纠纷编号 ${dispute.code}`,
    blocks: [
      { kind: 'title', text: '矛盾纠纷对接移送函' },
      { kind: 'reference', text: number },
      { kind: 'heading', text: `${unit ?? institutions[institution]['zh-CN']}：` },
      { kind: 'paragraph', text: `现将“${dispute.title}”一案（编号${dispute.code}）移送你单位，请签收，并将处理结果告知我会。` },
      { kind: 'fields', rows: [[['移送事由', reason]], [['随附材料', '调解文书、当事人材料，清单及校验值（SHA-256）见 manifest.json']]] },
      { kind: 'signatures', lines: [], seal: { organisation: centre, date: dayInWords(dayOf(at)) } },
    ],
  };
}
