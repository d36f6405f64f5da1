import { describe, expect, test } from '@jest/globals';
import { acceptanceGrounds } from '@gongzhi/contracts/casework';
import type { AcceptanceGround } from '@gongzhi/contracts/casework';
import { refuseAcceptance } from './index.ts';

describe('refusing acceptance', () => {
  test.each(Object.keys(acceptanceGrounds) as AcceptanceGround[])('%s names the ground and where to go, in both languages', (ground) => {
    const decision = refuseAcceptance({ ground, detail: '某事', destination: '江口镇政府' });
    if (!decision.ok) throw new Error(decision.refusal);
    for (const language of ['zh-CN', 'en'] as const) {
      expect(decision.notice[language]).toContain(acceptanceGrounds[ground].label[language]);
      expect(decision.notice[language]).toContain(acceptanceGrounds[ground].whereToGo[language]);
      expect(decision.notice[language]).toContain('江口镇政府');
    }
  });

  test('given nothing but the ground, then what only the clerk knows is asked for', () => {
    expect(refuseAcceptance({ ground: 'incomplete', detail: ' ' })).toMatchObject({ refusal: 'GROUND_NEEDS_DETAIL' });
    expect(refuseAcceptance({ ground: 'outside_jurisdiction' })).toMatchObject({ refusal: 'GROUND_NEEDS_DESTINATION' });
    expect(refuseAcceptance({ ground: 'court_matter' })).toMatchObject({ ok: true, notice: { en: expect.stringMatching(/^To be settled by court.*12348\.$/) } });
  });
});
