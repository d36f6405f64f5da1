import { DisputeKind } from '@gongzhi/contracts/mediation';
import { expect, test } from '@jest/globals';
import { remediesOf } from './remedies.rules.ts';

const ways = (kind: DisputeKind) => remediesOf(kind).map(({ remedy }) => remedy);

test('the way to the court is told whatever the dispute is about', () => {
  for (const kind of DisputeKind.options) expect(ways(kind)).toContain('lawsuit');
});

test('what is not arbitrated is not sent there; labour disputes are sent there first', () => {
  expect(ways('marriage')).not.toContain('arbitration');
  expect(ways('elder_support')).not.toContain('arbitration');
  expect(remediesOf('labour').find(({ remedy }) => remedy === 'lawsuit')?.note?.['zh-CN']).toContain('先经仲裁');
});
