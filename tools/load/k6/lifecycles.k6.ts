import { check, sleep } from 'k6';
import http, { type RefinedParams, type RefinedResponse, type ResponseType } from 'k6/http';
import { Counter, Trend } from 'k6/metrics';
import type { Options, Scenario } from 'k6/options';
import type { Step } from '../profiles.ts';

/**
 * Lifecycles of matters as many people and departments live them, run by `npm run load -- <profile>`: a resident brings a matter in, the centre
 * dispatches it, the unit claims and answers it, and it is found again. Every command carries the version the one before returned.
 */
const { BASE_URL = '', TOKENS_URL = '', STEPS = '[]', SUMMARY = '', DISPUTES = '' } = __ENV;
if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(BASE_URL)) throw new Error(`only a platform on 127.0.0.1 is loaded, not ${BASE_URL || 'nothing'}`);

// "Come again" is an answer.
http.setResponseCallback(http.expectedStatuses({ min: 200, max: 399 }, 503));

const steps = JSON.parse(STEPS) as readonly Step[];
const calls = ['open', 'dispatch', 'claim', 'answer', 'search'] as const;
/** More than the platform can have under way; what cannot be begun then is counted, not forgotten. */
const mostUnderWay = 400;

const lifecycles = new Counter('lifecycles');
const lifecycle = new Trend('lifecycle', true);
const disputes = new Counter('disputes');
/** Answers 503 "too busy, come again", and the times of all others: a refusal is quick and would flatter them. */
const turnedAway = new Counter('turned_away');
const answeredIn = new Trend('answered_in', true);

let startsAt = 0;
const scenarios: Record<string, Scenario> = {};
for (const [index, { rate, seconds }] of steps.entries()) {
  scenarios[`step_${index}`] = { executor: 'constant-arrival-rate', exec: 'live', rate, timeUnit: '1s', duration: `${seconds}s`, startTime: `${startsAt}s`, gracefulStop: '10s', preAllocatedVUs: Math.min(mostUnderWay, rate * 2), maxVUs: mostUnderWay };
  startsAt += seconds;
}
if (DISPUTES) scenarios['disputes'] = { executor: 'constant-arrival-rate', exec: 'dispute', rate: Number(DISPUTES), timeUnit: '1s', duration: `${startsAt}s`, preAllocatedVUs: 20, maxVUs: 100 };

/** k6 tells of a step or a call of its own only where a threshold asks; these hold always. */
const told = (metric: string, tags: readonly string[]): [string, string[]][] => tags.map((tag) => [`${metric}{${tag}}`, ['lifecycles', 'dropped_iterations', 'turned_away'].includes(metric) ? ['count>=0'] : metric === 'http_req_failed' ? ['rate>=0'] : ['max>=0']]);
const stepTags = steps.map((_, index) => `scenario:step_${index}`);

export const options: Options = {
  scenarios,
  thresholds: Object.fromEntries([...told('answered_in', stepTags), ...told('http_req_failed', stepTags), ...told('lifecycles', stepTags), ...told('dropped_iterations', stepTags), ...told('turned_away', stepTags), ...told('answered_in', calls.map((call) => `name:${call}`))]),
  summaryTrendStats: ['count', 'med', 'p(95)', 'p(99)', 'max'],
};

interface Tokens {
  readonly residents: readonly string[];
  readonly clerk: string;
  readonly officer: string;
  readonly areas: readonly string[];
}

let tokens: Tokens | undefined;
let readAt = 0;
/** Tokens end; every user of the load asks for new ones now and then. */
function fresh(): Tokens {
  if (!tokens || Date.now() - readAt > 120_000) {
    tokens = http.get(TOKENS_URL, { tags: { name: 'tokens' } }).json() as unknown as Tokens;
    readAt = Date.now();
  }
  return tokens;
}

const pick = <Value>(values: readonly Value[], number: number): Value => values[number % values.length]!;
const params = (name: string, token: string, version?: number): RefinedParams<'text'> => ({
  tags: { name }, timeout: '30s',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': `load-${__VU}-${__ITER}-${Date.now()}-${name}`, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
});

/** Asks until there is an answer, coming again when told to, with the same key: what was taken in once stays taken in once. */
function ask(send: () => RefinedResponse<'text'>, name: string): RefinedResponse<'text'> {
  for (;;) {
    const response = send();
    if (response.status !== 503) {
      answeredIn.add(response.timings.duration, { name });
      return response;
    }
    turnedAway.add(1);
    sleep(Number(response.headers['Retry-After'] ?? 1) + Math.random());
  }
}

function answered(response: RefinedResponse<ResponseType>, what: string, status: number): boolean {
  return check(response, { [`${what} answered ${status}`]: (answer) => answer.status === status });
}

/** One matter from its report to its answer. */
export function live(): void {
  const { residents, clerk, officer, areas } = fresh();
  const begun = Date.now();
  const number = __VU * 100_003 + __ITER;
  const report = { kind: 'complaint', area: pick(areas, number), title: `夜市噪声 ${number}`, description: '滨江路夜市每晚到两点仍在放音乐，家里有老人和学生。', reporter: { name: '测试', contact: '13800000000' } };
  const opening = params('open', pick(residents, number));
  const opened = ask(() => http.post(`${BASE_URL}/v1/matters`, JSON.stringify(report), opening), 'open');
  if (!answered(opened, 'open', 201)) return;
  const { id, code, version } = opened.json() as { id: string; code: string; version: number };
  let current = version;
  const act = (name: string, path: string, body: object, token: string): boolean => {
    const acting = params(name, token, current);
    const response = ask(() => http.post(`${BASE_URL}/v1/matters/${id}/${path}`, JSON.stringify(body), acting), name);
    if (!answered(response, name, 200)) return false;
    current = (response.json() as { version: number }).version;
    return true;
  };
  const through = act('dispatch', 'dispatch', { category: 'complaint.noise' }, clerk)
    && act('claim', 'claim', {}, officer) && act('answer', 'answer', { answer: '已现场劝导，摊主承诺二十二点后停止外放音乐。' }, officer);
  if (!through || !answered(ask(() => http.get(`${BASE_URL}/v1/search?code=${code}`, params('search', clerk)), 'search'), 'search', 200)) return;
  lifecycles.add(1);
  lifecycle.add(Date.now() - begun);
}

/** A dispute recorded, assessed and seen on the board. */
export function dispute(): void {
  const { clerk, areas } = fresh();
  const number = __VU * 100_003 + __ITER;
  const dispute = { kind: 'neighbours', source: 'walk_in', title: '楼上漏水', areas: [pick(areas, number)], facts: '楼上漏水，双方就赔偿金额协商不成。', parties: [{ side: 1, kind: 'person', name: '测试甲' }, { side: 2, kind: 'person', name: '测试乙' }] };
  const recording = params('dispute', clerk);
  const recorded = ask(() => http.post(`${BASE_URL}/v1/disputes`, JSON.stringify(dispute), recording), 'dispute');
  if (answered(recorded, 'dispute', 201) && answered(ask(() => http.get(`${BASE_URL}/v1/dispute-board`, params('board', clerk)), 'board'), 'board', 200)) disputes.add(1);
}

export function handleSummary(data: unknown): Record<string, string> {
  return SUMMARY ? { [SUMMARY]: JSON.stringify(data) } : {};
}
