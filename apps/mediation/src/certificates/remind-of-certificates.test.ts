import { mediation } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startMediation, type Mediation } from '../mediation.fixture.ts';
import { remindOfCertificates } from './remind-of-certificates.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const today = dayOf(new Date());
const ending = (days: number) => ({ certificate: { number: randomUUID(), expiresOn: addCalendarDays(today, days) } });
const told = async (id: string) =>
  (await world.service.events(`${mediation.mediators.certificateExpiring.name}.v1`)).filter(({ data }) => data['id'] === id).map(({ data }) => data['daysLeft']);
const letPass = (id: string, days: number) => world.service.owner.query('update mediator set certificate_expires_on = certificate_expires_on - $2::int where id = $1', [id, days]);

test('given certificates at each distance, when the task runs twice at once and again, then each is told of once', async () => {
  const { service, given } = world;
  const [far, within60, within30, within7, lastDay] = [await given.recruited(ending(61)), await given.recruited(ending(60)), await given.recruited(ending(30)), await given.recruited(ending(7)), await given.recruited(ending(1))];
  await letPass(lastDay, 1);
  await Promise.all([remindOfCertificates(service.engine), remindOfCertificates(service.engine)]);
  await remindOfCertificates(service.engine);
  expect(await Promise.all([far, within60, within30, within7, lastDay].map(told))).toEqual([[], [60], [30], [7], [0]]);
});

test('given a certificate that comes closer, then it is told of at 60, 30 and 7 days, is on record, and begins anew with a new one', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.recruited(ending(60));
  for (const days of [0, 20, 10, 10, 13, 3, 4, 1]) {
    await letPass(id, days);
    await remindOfCertificates(service.engine);
  }
  expect(await told(id)).toEqual([60, 30, 7]);
  const { items } = await succeed(mediation.mediators.history, { id }, people.director);
  expect(items.filter(({ kind }) => kind === 'certificate_expiring').map(({ detail, byId }) => [detail['daysBefore'], byId])).toEqual([[7, 'service:mediation'], [30, 'service:mediation'], [60, 'service:mediation']]);
  await succeed(mediation.mediators.certify, { id, ...ending(20) }, people.director);
  await remindOfCertificates(service.engine);
  expect(await told(id)).toEqual([60, 30, 7, 20]);
});

test('given somebody dismissed, then nobody is reminded', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.recruited(ending(5));
  await succeed(mediation.mediators.dismiss, { id, ground: 'resigned' }, people.director);
  await remindOfCertificates(service.engine);
  expect(await told(id)).toEqual([]);
});
