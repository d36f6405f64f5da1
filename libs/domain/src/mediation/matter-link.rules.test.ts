import { disputeStatuses, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { describe, expect, test } from '@jest/globals';
import { agreementWords, codeOfRound, disputeKindOf, isOpenDispute, isReadByReporterOfMatter, isSettled, matterActionOf, matterLeft, withoutAgreementWords } from './index.ts';

const all = Object.keys(disputeStatuses) as DisputeStatus[];

describe('what an act of mediation is to its matter', () => {
  test.each(all.flatMap((fromStatus) => all.map((status) => [fromStatus, status] as const)))('%s to %s', (fromStatus, status) => {
    const ends = isOpenDispute(fromStatus) && !isOpenDispute(status);
    expect(matterActionOf({ fromStatus, status })).toBe(!ends ? 'record_progress' : isSettled(status) ? 'mediation_agreed' : 'mediation_failed');
    expect(matterActionOf({ fromStatus, status, result: matterLeft })).toBe('record_progress');
  });

  test('a report of a possible crime and what is said about conflicts stay among those who work on it', () => {
    expect((['report_crime', 'declare_conflict', 'assess'] as const).some(isReadByReporterOfMatter)).toBe(false);
    expect(isReadByReporterOfMatter('record')).toBe(true);
  });
});

test('a matter lends its dispute its code and, where it is known, its kind', () => {
  expect([0, 1, 2].map((earlier) => codeOfRound('GZ50023526030212345678', earlier))).toEqual(['GZ50023526030212345678', 'GZ50023526030212345678-2', 'GZ50023526030212345678-3']);
  expect([disputeKindOf('dispute.debt'), disputeKindOf('dispute.consumer'), disputeKindOf(null)]).toEqual(['money', 'other', 'other']);
});

describe('how it ended, in words', () => {
  const term = { number: 1, debtor: '张三', creditor: '李四', what: '赔偿医疗费', amount: 123_450, dueOn: '2026-04-01' };
  test('an agreement names who does what until when', () => {
    expect(agreementWords({ form: 'written', number: '云调〔2026〕3号', terms: [term, { ...term, number: 2, creditor: null, what: '修复院墙', amount: null }] })).toBe(
      '经调解，双方达成协议（云调〔2026〕3号）：\n1. 张三对李四：赔偿医疗费，计人民币1234.50元，2026-04-01前履行。\n2. 张三：修复院墙，2026-04-01前履行。');
    expect(agreementWords({ form: 'oral', number: null, terms: [] })).toBe('经调解，双方达成口头协议。');
  });

  test('without agreement the other ways are named', () => {
    expect(withoutAgreementWords({ status: 'failed', reason: '分歧太大' })).toBe('调解不成：分歧太大。当事人可以依法申请仲裁、申请行政机关处理、向人民法院起诉。');
  });
});
