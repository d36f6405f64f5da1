import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { disputes, parties } = mediation;
const asked = { parties: [{ side: 1, kind: 'person', name: '张三', personId: 'person-party', willingness: 'willing' }, { side: 2, kind: 'person', name: '李四' }] };

describe('parties', () => {
  test('given a dispute with one side, when the other is added with who speaks for it, then it has an account and follows it; before that it does not exist for them', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.recorded({ parties: [asked.parties[0]] });
    expect(await service.call(disputes.get, { id }, { as: people.otherParty })).toMatchObject({ status: 404 });
    const added = await succeed(parties.add, {
      id, side: 2, kind: 'organisation', name: '某物业公司', personId: 'person-other-party', willingness: 'willing', representative: { name: '王律师', contact: '13900000000', authority: 'power_of_attorney' },
    }, people.clerk);
    expect(await succeed(disputes.get, { id }, people.otherParty)).toMatchObject({ parties: [{ side: 1 }, { id: added.partyId, name: '某物业公司', representative: { name: '王律师', authority: 'power_of_attorney' } }] });
    expect(await succeed(disputes.accept, { id }, people.clerk)).toMatchObject({ status: 'accepted' });
  });

  test('given a party, when its account is another and its representative goes, then reach follows and what was not named stays', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.inCharge();
    const { items: [, other] } = await succeed(parties.list, { id }, people.mediator);
    await succeed(parties.change, { id, partyId: other!.id, personId: 'person-9', contact: '13800000000', representative: null }, people.mediator);
    expect(await service.call(disputes.get, { id }, { as: people.otherParty })).toMatchObject({ status: 404 });
    expect((await succeed(parties.list, { id }, people.clerk)).items[1]).toMatchObject({ name: '李四', contact: '13800000000', representative: null, willingness: 'willing' });
    // How to reach the other side is not told to a party: not in the list, not with the dispute, not in its file.
    const seen = await Promise.all([parties.list, disputes.get, disputes.file].map((operation) => succeed(operation, { id }, people.party)));
    expect(JSON.stringify(seen)).not.toContain('13800000000');
    await succeed(parties.change, { id, partyId: other!.id, contact: null }, people.mediator);
    expect((await succeed(parties.list, { id }, people.clerk)).items[1]).toMatchObject({ name: '李四', contact: null });
  });

  test('one account is one party; and once it is accepted nobody joins who has not said yes', async () => {
    const { service, people, given } = world;
    const id = await given.accepted();
    const add = (more: object) => service.call(parties.add, { id, side: 3, kind: 'person', name: '王五', ...more }, { as: people.clerk, ifMatch: '*' });
    expect(await add({ personId: 'person-party', willingness: 'willing' })).toMatchObject({ status: 409, problem: { code: 'PARTY_ACCOUNT_TAKEN', errors: [{ path: 'personId' }] } });
    expect(await add({})).toMatchObject({ status: 409, problem: { code: 'WILLINGNESS_UNKNOWN' } });
    expect(await add({ willingness: 'unwilling' })).toMatchObject({ status: 409, problem: { code: 'SIDE_UNWILLING' } });
    expect(await add({ willingness: 'willing' })).toMatchObject({ status: 201 });
    const twice = [{ side: 1, kind: 'person', name: '张三', personId: 'person-7' }, { side: 2, kind: 'person', name: '李四', personId: 'person-7' }] as const;
    expect(await service.call(disputes.record, { source: 'walk_in', kind: 'money', title: '欠款', facts: '未还', areas: ['500235001001'], parties: [...twice] }, { as: people.clerk })).toMatchObject({ status: 409, problem: { code: 'PARTY_ACCOUNT_TAKEN' } });
  });

  test('no name and no word of a party is in what is announced or in the facts of the timeline', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.recorded(asked);
    const { items } = await succeed(parties.list, { id }, people.clerk);
    await succeed(parties.change, { id, partyId: items[1]!.id, name: '李四四', household: '某户' }, people.clerk);
    await succeed(parties.recordWillingness, { id, willingness: 'willing', note: '本人愿意' }, people.party);
    const told = JSON.stringify([await service.events('mediation.disputes.progressed.v1'), (await succeed(disputes.timeline, { id }, people.clerk)).items.map(({ detail }) => detail)]);
    for (const word of ['李四四', '某户', '本人愿意']) expect(told).not.toContain(word);
  });
});

describe('willingness', () => {
  test('given a side not asked, when it says yes itself, then the dispute is accepted; nobody answers for another party', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.recorded({ parties: [asked.parties[0], { ...asked.parties[1], personId: 'person-other-party' }] });
    const { items: [mine, other] } = await succeed(parties.list, { id }, people.party);
    expect(await service.call(parties.recordWillingness, { id, partyId: other!.id, willingness: 'willing' }, { as: people.party, ifMatch: '*' })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN' } });
    await succeed(parties.recordWillingness, { id, willingness: 'willing' }, people.otherParty);
    expect(await succeed(disputes.accept, { id }, people.clerk)).toMatchObject({ status: 'accepted' });
    expect(mine!.willingness).toBe('willing');
  });

  test('given a clear refusal, then the dispute is closed with the other remedies in the answer and in the file, and stays closed', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.recorded(asked);
    const { items: [, other] } = await succeed(parties.list, { id }, people.clerk);
    expect(await service.call(parties.closeUnwilling, { id }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'NOBODY_REFUSED' } });
    await succeed(parties.recordWillingness, { id, partyId: other!.id, willingness: 'unwilling', note: '电话中明确表示不愿调解' }, people.clerk);
    const closed = await succeed(parties.closeUnwilling, { id }, people.clerk);
    expect(closed).toMatchObject({ status: 'unwilling', endedAt: expect.any(String) });
    expect(closed.remedies.map(({ remedy }) => remedy)).toEqual(['arbitration', 'administrative', 'lawsuit']);
    expect((await succeed(disputes.timeline, { id }, people.party)).items.at(-1)).toMatchObject({ action: 'close_unwilling', detail: { remedies: ['arbitration', 'administrative', 'lawsuit'] } });
    expect(await service.call(disputes.accept, { id }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'DISPUTE_NOT_IN_STATUS' } });
    expect((await service.events('mediation.endings.ended.v1')).at(-1)).toMatchObject({ data: { ownerId: 'person-party', status: 'unwilling' } });
  });

  test('given an accepted dispute, when a side takes its yes back, then it is closed and its clock stops', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.accepted();
    await succeed(parties.recordWillingness, { id, willingness: 'unwilling' }, people.otherParty);
    expect(await succeed(parties.closeUnwilling, { id }, people.clerk)).toMatchObject({ status: 'unwilling', dueAt: null });
    expect((await service.owner.query(`select state from clock where dispute_id = $1`, [id])).rows).toEqual([{ state: 'met' }]);
  });
});
