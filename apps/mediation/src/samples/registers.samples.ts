import { mediation } from '@gongzhi/contracts/mediation';
import type { OperationSamples } from '@gongzhi/testkit/contract';
import { randomUUID } from 'node:crypto';
import { centres, township, village, type Mediation } from '../mediation.fixture.ts';

const person = { kind: 'people', name: '谭永强', contact: '13800000009', bornOn: '1980-02-29', homeArea: village, skills: ['family'], languages: ['重庆话'] } as const;
const enterprise = () => ({ area: village, tier: 'enterprise', name: `企业调解委员会 ${randomUUID()}` }) as const;

/** A right call of every operation on centres, mediators and staffing. */
export const registerSamples: OperationSamples<Mediation> = {
  'mediation.centres.register': ({ people }) => ({ as: people.director, input: enterprise() }),
  'mediation.centres.update': async ({ people, succeed }) => ({ as: people.director, input: { id: (await succeed(mediation.centres.register, enterprise(), people.director)).id, name: `改名 ${randomUUID()}`, phone: '023-55120000' } }),
  'mediation.centres.close': async ({ people, succeed }) => ({ as: people.director, input: { id: (await succeed(mediation.centres.register, enterprise(), people.director)).id } }),
  'mediation.centres.reopen': async ({ people, succeed }) => {
    const { id } = await succeed(mediation.centres.register, enterprise(), people.director);
    await succeed(mediation.centres.close, { id }, people.director);
    return { as: people.director, input: { id } };
  },
  'mediation.centres.get': () => ({ input: { id: centres.township } }),
  'mediation.centres.list': () => ({ input: { area: township } }),
  'mediation.centres.names': () => ({ input: { ids: [centres.township] } }),
  'mediation.mediators.recruit': ({ people }) => ({ as: people.director, input: { ...person, centreId: centres.village, certificate: { number: randomUUID(), expiresOn: '2040-01-01' } } }),
  'mediation.mediators.update': async ({ people, given }) => ({ as: people.director, input: { ...person, id: await given.recruited() } }),
  'mediation.mediators.certify': async ({ people, given }) => ({ as: people.director, input: { id: await given.recruited(), certificate: { number: randomUUID(), expiresOn: '2040-01-01' } } }),
  'mediation.mediators.train': async ({ people, given }) => ({ as: people.director, input: { id: await given.recruited(), subject: '人民调解法', hours: 8, on: '2026-01-05' } }),
  'mediation.mediators.criticise': async ({ people, given }) => ({ as: people.director, input: { id: await given.recruited(), misconduct: 'partiality' } }),
  'mediation.mediators.suspend': async ({ people, given }) => ({ as: people.director, input: { id: await given.recruited(), ground: 'illness' } }),
  'mediation.mediators.reinstate': async ({ people, given, succeed }) => {
    const id = await given.recruited();
    await succeed(mediation.mediators.suspend, { id, ground: 'leave' }, people.director);
    return { as: people.director, input: { id } };
  },
  'mediation.mediators.dismiss': async ({ people, given }) => ({ as: people.director, input: { id: await given.recruited(), ground: 'resigned' } }),
  'mediation.mediators.decide-level': async ({ people, given }) => ({ as: people.director, input: { id: await given.recruited(), level: 'township_able', note: '双江司〔2026〕3号' } }),
  'mediation.mediators.move': async ({ people, given }) => ({ as: people.director, input: { id: await given.recruited(), centreId: centres.township } }),
  'mediation.mediators.get': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.recruited() } }),
  'mediation.mediators.own': ({ people }) => ({ as: people.mediator, input: {} }),
  'mediation.mediators.list': ({ people }) => ({ as: people.clerk, input: {} }),
  'mediation.mediators.history': async ({ people, given }) => ({ as: people.director, input: { id: await given.recruited() } }),
  'mediation.staffing.set-population': ({ people }) => ({ as: people.director, input: { area: village, population: 2_400, on: '2026-01-01' } }),
  'mediation.staffing.report': ({ people }) => ({ as: people.supervisor, input: { area: township } }),
};
