import { describe, expect, test } from '@jest/globals';
import { channels, matterKinds } from '@gongzhi/contracts/casework';
import type { Channel, MatterKind } from '@gongzhi/contracts/casework';
import { mayReport } from './index.ts';

const anonymousKinds = ['complaint', 'hazard', 'tip', 'suggestion', 'enquiry'];

describe('bringing a matter in', () => {
  test.each(Object.keys(matterKinds) as MatterKind[])('%s: with a name on every channel, without only where allowed', (kind) => {
    for (const channel of Object.keys(channels) as Channel[]) {
      expect(mayReport({ kind, channel, relation: 'named' }).ok).toBe(true);
      expect(mayReport({ kind, channel, relation: 'anonymous' }).ok).toBe(anonymousKinds.includes(kind) && channel !== 'department');
    }
  });

  test('given an anonymous petition, then the refusal says why a name is needed', () => {
    expect(mayReport({ kind: 'petition', channel: 'web', relation: 'anonymous' }))
      .toMatchObject({ refusal: 'NAME_REQUIRED', details: { reason: { en: expect.stringContaining('written answer') } } });
  });

  test('on behalf of somebody needs that somebody', () => {
    expect(mayReport({ kind: 'need', channel: 'window', relation: 'on_behalf' })).toMatchObject({ refusal: 'PRINCIPAL_REQUIRED' });
    expect(mayReport({ kind: 'need', channel: 'window', relation: 'on_behalf', principalNamed: true }).ok).toBe(true);
  });
});
