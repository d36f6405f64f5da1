import { describe, expect, test } from '@jest/globals';
import { actions, stages, statuses } from '@gongzhi/contracts/casework';
import type { Action, Status } from '@gongzhi/contracts/casework';
import fc from 'fast-check';
import { finalStatuses, isOpen, nextStatus, stageOf, stageOrder, transitions } from './index.ts';

const allStatuses = Object.keys(statuses) as Status[];
const allActions = Object.keys(actions) as Action[];
const edges = (status: Status) => Object.values(transitions[status]) as Status[];
const isFinal = (status: Status) => (finalStatuses as readonly Status[]).includes(status);

function reachableFrom(start: Status): Set<Status> {
  const found = new Set<Status>([start]);
  for (const status of found) edges(status).forEach((next) => found.add(next));
  return found;
}

describe('status machine', () => {
  test('every status is reachable from the receipt', () => {
    expect([...reachableFrom('received')].toSorted()).toEqual(allStatuses.toSorted());
  });

  test('every stage is reachable, and the order names each once', () => {
    expect(new Set([...reachableFrom('received')].map((status) => stageOf[status])).size).toBe(8);
    expect([...stageOrder].toSorted()).toEqual(Object.keys(stages).toSorted());
  });

  test('no dead ends: from everywhere a final status can be reached, and only final ones lead nowhere', () => {
    for (const status of allStatuses) {
      expect([...reachableFrom(status)].some(isFinal)).toBe(true);
      expect(edges(status).length === 0).toBe(isFinal(status));
    }
  });

  test('every action is possible somewhere', () => {
    for (const action of allActions) expect(allStatuses.some((status) => nextStatus(status, action) !== null)).toBe(true);
  });

  test('given the main path, when a matter goes through all eight stages, then each follows', () => {
    const path: Action[] = ['accept', 'triage', 'send_to_mediation', 'mediation_failed', 'claim', 'order', 'fulfil_order', 'answer', 'rate', 'close', 'archive'];
    let status: Status = 'received';
    const passed = new Set([stageOf[status] as string]);
    for (const action of path) {
      status = nextStatus(status, action)!;
      passed.add(stageOf[status]);
    }
    expect(status).toBe('archived');
    expect(passed.size).toBe(8);
  });

  test('any walk: an answer is only given after acceptance, and work resumes only by reopening or a review', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
      let status: Status = 'received';
      let accepted = false;
      for (const choice of choices) {
        const possible = Object.keys(transitions[status]) as Action[];
        if (possible.length === 0) break;
        const action = possible[choice % possible.length]!;
        const next: Status = nextStatus(status, action)!;
        accepted ||= action === 'accept';
        if (next === 'answered') expect(accepted).toBe(true);
        if (!isOpen(status) && isOpen(next)) expect(['reopen', 'request_review']).toContain(action);
        if (action === 'refuse') expect(accepted).toBe(false);
        status = next;
      }
    }));
  });
});
