import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acceptTransfer, assign, declineTransfer, mayReceive, offerTransfer, recallAssignment, recallTransfer, refer } from './index.ts';
import type { CaseworkDecision, Custody } from './index.ts';

const at = new Date('2026-03-02T01:00:00Z');
const custody = (change: Partial<Custody> = {}): Custody => ({ owner: 'a', handler: 'h', readers: [], transfer: null, ...change });
const offer = (to: string) => ({ to, by: 'h', reason: '职责在彼', at });
const after = (decision: CaseworkDecision<{ custody: Custody }>): Custody => {
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.custody;
};

describe('assign, refer, transfer, recall', () => {
  test('assigning stays in the unit, goes to nobody absent and not to the former handler', () => {
    expect(after(assign(custody(), { id: 'x', unit: 'a', absent: false })).handler).toBe('x');
    expect(assign(custody(), { id: 'x', unit: 'b', absent: false })).toMatchObject({ refusal: 'NOT_OWN_UNIT' });
    expect(assign(custody(), { id: 'x', unit: 'a', absent: true })).toMatchObject({ refusal: 'OFFICER_ABSENT' });
    expect(assign(custody({ formerHandler: 'x' }), { id: 'x', unit: 'a', absent: false })).toMatchObject({ refusal: 'SAME_HANDLER' });
  });

  test('referring adds a reader and changes nothing else', () => {
    expect(after(refer(custody(), 'b'))).toEqual(custody({ readers: ['b'] }));
    expect(refer(custody(), 'a')).toMatchObject({ refusal: 'ALREADY_OWNER' });
    expect(refer(custody({ readers: ['b'] }), 'b')).toMatchObject({ refusal: 'ALREADY_READER' });
  });

  test('given a transfer, the owner answers for it until it is accepted', () => {
    const offered = after(offerTransfer(custody(), offer('b')));
    expect(offered).toMatchObject({ owner: 'a', handler: 'h' });
    expect(offerTransfer(offered, offer('c'))).toMatchObject({ refusal: 'TRANSFER_PENDING' });
    expect(acceptTransfer(offered, 'c')).toMatchObject({ refusal: 'ACTION_NOT_YOURS' });
    expect(after(acceptTransfer(offered, 'b'))).toEqual(custody({ owner: 'b', handler: null, readers: ['a'] }));
    expect(after(declineTransfer(offered, 'b', '不属职责'))).toEqual(custody());
    expect(declineTransfer(offered, 'b', '')).toMatchObject({ refusal: 'EXPLANATION_REQUIRED' });
    expect(after(recallTransfer(offered))).toEqual(custody());
  });

  test('recalling needs something to recall', () => {
    expect(recallTransfer(custody())).toMatchObject({ refusal: 'TRANSFER_NOT_PENDING' });
    expect(after(recallAssignment(custody())).handler).toBeNull();
    expect(recallAssignment(custody({ handler: null }))).toMatchObject({ refusal: 'NOTHING_TO_RECALL' });
  });

  test('whatever is done, the accused never own, handle or read the matter', () => {
    const accused = { units: ['b'], officers: ['x'] };
    const unit = fc.constantFrom('a', 'b', 'c');
    const act = fc.tuple(fc.constantFrom('assign', 'refer', 'offer', 'accept', 'decline'), unit, fc.constantFrom('x', 'y'));
    fc.assert(fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let current = custody({ accused });
      for (const [what, to, officer] of acts) {
        const decision = {
          assign: () => assign(current, { id: officer, unit: to, absent: false }), refer: () => refer(current, to),
          offer: () => offerTransfer(current, offer(to)), accept: () => acceptTransfer(current, to), decline: () => declineTransfer(current, to, '否'),
        }[what]();
        if (decision.ok) current = decision.custody;
        expect([current.owner, ...current.readers, current.transfer?.to]).not.toContain('b');
        expect(current.handler).not.toBe('x');
        expect(current.readers).not.toContain(current.owner);
      }
    }));
  });

  test('a refusal does not tell who is accused', () => {
    expect(mayReceive({ units: ['b'], officers: [] }, { unit: 'b' })).toEqual({ ok: false, refusal: 'ACCUSED_MAY_NOT_RECEIVE', details: {} });
    expect(mayReceive(undefined, { unit: 'b' }).ok).toBe(true);
  });
});
