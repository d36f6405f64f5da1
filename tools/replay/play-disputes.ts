import { mediation, type DisputeItem } from '@gongzhi/contracts/mediation';
import { addCalendarDays } from '@gongzhi/domain/calendar';
import { createHash } from 'node:crypto';
import { Refused, type Api, type Login } from './api.ts';
import type { Cast } from './cast.ts';
import { inParallel } from './in-parallel.ts';
import type { openJournal, Place } from './journal.ts';
import type { DisputeAct, PlannedDispute } from './plan/disputes.ts';
import { county, dayOfMoment } from './plan/yunyang.ts';
import type { Register } from './register.ts';

export interface DisputesOptions {
  readonly api: Api;
  readonly cast: Cast;
  readonly plan: readonly PlannedDispute[];
  readonly register: Register;
  readonly places: Map<string, Place>;
  readonly journal: ReturnType<typeof openJournal>;
  readonly concurrency: number;
  readonly stopping: AbortSignal;
  readonly onAct: () => void;
}

/** Keys under which an act cannot happen twice, whoever sends it again. */
const keyOf = (mark: string, step: number): string => createHash('sha256').update(`yunyang dispute ${mark} ${step}`).digest('hex').slice(0, 40);

/** Plays what is left of each dispute, one after the other in each lane; ends early, between acts, when it is told to stop. */
export async function playDisputes(options: DisputesOptions): Promise<void> {
  const { plan, places, stopping, concurrency, onAct } = options;
  await inParallel(plan, concurrency, async (dispute) => {
    const keep = (place: Place): Place => {
      places.set(dispute.mark, place);
      options.journal.note(dispute.mark, place);
      onAct();
      return place;
    };
    let place = places.get(dispute.mark);
    if (stopping.aborted) return;
    place ??= keep(await record(options, dispute));
    while (place.done < dispute.acts.length && !stopping.aborted) place = keep(await next(options, dispute, place));
  });
}

async function record({ api, cast, register }: DisputesOptions, dispute: PlannedDispute): Promise<Place> {
  const { mark, area, kind, by, at, number, broughtBy, willing } = dispute;
  const told = {
    kind, title: `${mark} 纠纷`, facts: '排查发现，双方各执一词，请依法调解。', areas: [area], centreId: register.centre(area),
    parties: [
      { side: 1, kind: 'person' as const, name: `甲方${number}`, willingness: 'willing' as const },
      { side: 2, kind: 'person' as const, name: `乙方${number}`, willingness: willing ? ('willing' as const) : ('unwilling' as const) },
    ],
  };
  const options = { as: cast.login(by), at, idempotencyKey: keyOf(mark, 0) };
  if (!broughtBy) {
    const { id, version, parties } = await api.ask(mediation.disputes.record, { ...told, source: 'screening' }, options);
    return { id, version, done: 0, debtor: parties[1]!.id };
  }
  const { disputeId, id, version } = await api.ask(mediation.handOvers.bring, { ...told, institution: broughtBy, reason: '委托调解', number: `移${number}` }, options);
  return { id: disputeId, version, done: 0, handOver: id };
}

/** Does the next act. When the server says that the dispute is elsewhere, its own timeline tells where. */
async function next(options: DisputesOptions, dispute: PlannedDispute, place: Place, again = false): Promise<Place> {
  const act = dispute.acts[place.done]!;
  try {
    const { version, debtor = place.debtor, handOver = place.handOver } = await perform(options, dispute, act, place);
    return { id: place.id, done: place.done + 1, version, ...(debtor ? { debtor } : {}), ...(handOver ? { handOver } : {}) };
  } catch (error) {
    if (again || !(error instanceof Refused) || (error.status !== 409 && error.status !== 412)) throw new Error(`${dispute.mark}, ${act.action}: ${(error as Error).message}`, { cause: error });
    const found = { ...place, ...(await placeOnServer(options.api, options.cast.login('director'), dispute, place.id)) };
    return found.done > place.done ? found : next(options, dispute, found, true);
  }
}

/** One act through its operation; every act makes one more version. */
async function perform({ api, cast, register }: DisputesOptions, dispute: PlannedDispute, { action, at, measure }: DisputeAct, place: Place): Promise<Pick<Place, 'version' | 'debtor' | 'handOver'>> {
  const { id } = place;
  const as = cast.login(dispute.by);
  const how = { as, at, idempotencyKey: keyOf(dispute.mark, place.done + 1), version: place.version };
  const mediatorId = register.mediator(dispute.area, dispute.number);
  switch (action) {
    case 'accept':
      return api.ask(mediation.disputes.accept, { id }, how);
    case 'assign':
      return api.ask(mediation.assignments.assign, { id, mediatorIds: [mediatorId] }, how);
    case 'take_over':
      return api.ask(mediation.assignments.takeOver, { id, mediatorId }, how);
    case 'divert':
      return api.ask(mediation.moves.divert, { id, to: dispute.number % 2 ? 'police' : 'court', note: '不属于人民调解受理范围' }, how);
    case 'close_unwilling':
      return api.ask(mediation.parties.closeUnwilling, { id }, how);
    case 'take_measure':
      await api.ask(mediation.measures.take, { id, measure: measure!, what: '落实包保责任人，每日走访', ...(measure === 'crowd_incident_averted' ? { headcount: 30 } : {}) }, { as, at, idempotencyKey: how.idempotencyKey });
      return { version: place.version + 1 };
    case 'conclude_agreement': {
      const debtor = place.debtor ?? (await api.ask(mediation.parties.list, { id }, { as })).items.at(-1)!.id;
      const terms = [{ debtorId: debtor, what: '一次性给付补偿款', amount: 50_000 + dispute.number, dueOn: addCalendarDays(dayOfMoment(at), 10) }];
      const { version } = await api.ask(mediation.agreements.recordOral, { id, facts: '双方就争议事项达成一致', terms }, how);
      return { version, debtor };
    }
    case 'record_hand_over_result': {
      const handOverId = place.handOver ?? (await api.ask(mediation.handOvers.list, { disputeId: id }, { as })).items[0]!.id;
      const { version } = await api.ask(mediation.handOvers.recordResult, { id, handOverId, result: 'resolved', words: '已达成协议并反馈' }, how);
      return { version, handOver: handOverId };
    }
  }
}

/** How far a dispute is by its own timeline: acts of the plan in their order; what others or the platform did is passed over. */
async function placeOnServer(api: Api, director: Login, { acts }: PlannedDispute, id: string): Promise<Place> {
  const [{ items }, { version }] = await Promise.all([api.ask(mediation.disputes.timeline, { id }, { as: director }), api.ask(mediation.disputes.get, { id }, { as: director })]);
  let done = 0;
  for (const { action } of items) if (action === acts[done]?.action) done += 1;
  return { id, done, version };
}

/** How far each dispute of the plan has been played, as the server tells; the journal's word is taken where it names the version the server has. */
export async function findDisputes(api: Api, director: Login, plan: readonly PlannedDispute[], journal: ReturnType<typeof openJournal>): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  const onServer = new Map((await disputesOf(api, director)).map((item) => [item.title.split(' ')[0]!, item]));
  await inParallel(plan, 4, async (dispute) => {
    const item = onServer.get(dispute.mark);
    if (!item) return;
    const noted = journal.placeOf(dispute.mark);
    const sure = noted?.id === item.id && noted.version === item.version;
    const place = sure ? noted : await placeOnServer(api, director, dispute, item.id);
    places.set(dispute.mark, place);
    if (!sure) journal.note(dispute.mark, place);
  });
  return places;
}

async function disputesOf(api: Api, director: Login): Promise<DisputeItem[]> {
  const items: DisputeItem[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await api.ask(mediation.disputes.list, { area: county, limit: 100, ...(cursor ? { cursor } : {}) }, { as: director });
    items.push(...page.items);
    if (!(cursor = page.next)) return items;
  }
}
