import { institutions, type Institution } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import type { ZipEntry } from '@gongzhi/platform/files';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { jsonEntry } from '../packages/make-package.ts';

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

/** The letter that goes with a hand-over (对接移送函), to be read and to be processed. */
export function handOverLetter({ number, institution, unit, centre, dispute, reason, at }: HandOverLetter): ZipEntry[] {
  const text = [
    '矛盾纠纷对接移送函', number, '', `${unit ?? institutions[institution]['zh-CN']}：`, `    现将“${dispute.title}”纠纷（编号 ${dispute.code}）移送你单位。`, `    移送事由：${reason}`,
    '    请签收，并将处理结果告知我会。随附材料及校验值见 manifest.json。', '', centre, dayOf(at),
  ].join('\n');
  return [
    { name: '对接移送函.txt', content: Buffer.from(`${text}\n`) },
    jsonEntry('letter.json', { format: 'gongzhi.hand-over-letter.v1', number, institution, unit: unit ?? null, centre, dispute: { id: dispute.id, code: dispute.code }, reason, sentAt: at.toISOString() }),
  ];
}
