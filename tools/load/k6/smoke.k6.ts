import { check } from 'k6';
import encoding from 'k6/encoding';
import http, { type RefinedParams, type RefinedResponse, type ResponseType } from 'k6/http';
import type { Options } from 'k6/options';

/**
 * A short load over the main way through the platform, run by `npm run load -- smoke`: a resident brings a matter in, anybody follows it by its
 * code, a clerk finds it in the queue, reads and accepts it; beside that a department's system signs in once a second.
 */
const { BASE_URL = '', RESIDENT_TOKEN = '', CLERK_TOKEN = '', CLIENT_ID = '', CLIENT_SECRET = '', AREA = '' } = __ENV;
if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(BASE_URL)) throw new Error(`only a platform on 127.0.0.1 is loaded, not ${BASE_URL || 'nothing'}`);

const duration = '30s';

export const options: Options = {
  scenarios: {
    matters: { executor: 'constant-vus', exec: 'matter', vus: 8, duration },
    logins: { executor: 'constant-arrival-rate', exec: 'login', rate: 1, timeUnit: '1s', duration, preAllocatedVUs: 2 },
  },
  // Far above what an idle machine answers in: a smoke test finds what is broken, `npm run bench` measures.
  thresholds: {
    checks: ['rate==1'],
    http_req_failed: ['rate<0.001'],
    'iterations{scenario:matters}': ['count>50'],
    'http_req_duration{name:open}': ['p(95)<1000'],
    'http_req_duration{name:progress}': ['p(95)<500'],
    'http_req_duration{name:queue}': ['p(95)<1000'],
    'http_req_duration{name:get}': ['p(95)<500'],
    'http_req_duration{name:accept}': ['p(95)<1000'],
    'http_req_duration{name:login}': ['p(95)<2000'],
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

const named = (name: string, token?: string, headers: Record<string, string> = {}): RefinedParams<'text'> => ({
  tags: { name },
  headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
});

function answered(response: RefinedResponse<ResponseType>, what: string, status: number): boolean {
  return check(response, { [`${what} answered ${status}`]: (answer) => answer.status === status });
}

/** One matter from its report to its acceptance. */
export function matter(): void {
  const report = { kind: 'need', area: AREA, title: `路灯不亮 ${__VU}-${__ITER}`, description: '村口第三盏路灯三天不亮，晚上出行不便。', reporter: { name: '测试', contact: '13800000000' } };
  const opened = http.post(`${BASE_URL}/v1/matters`, JSON.stringify(report), named('open', RESIDENT_TOKEN, { 'idempotency-key': `smoke-${Date.now()}-${__VU}-${__ITER}` }));
  if (!answered(opened, 'open', 201)) return;
  const { id, code } = opened.json() as { id: string; code: string };
  answered(http.get(`${BASE_URL}/v1/progress/${code}`, named('progress')), 'progress', 200);
  answered(http.get(`${BASE_URL}/v1/queues/my-area?sort=-received`, named('queue', CLERK_TOKEN)), 'queue', 200);
  const found = http.get(`${BASE_URL}/v1/matters/${id}`, named('get', CLERK_TOKEN));
  if (!answered(found, 'get', 200)) return;
  answered(http.post(`${BASE_URL}/v1/matters/${id}/acceptance`, '{}', named('accept', CLERK_TOKEN, { 'if-match': found.headers['Etag'] ?? '' })), 'accept', 200);
}

/** A department's system signs in. */
export function login(): void {
  const basic = encoding.b64encode(`${CLIENT_ID}:${CLIENT_SECRET}`);
  const response = http.post(`${BASE_URL}/auth/token`, { grant_type: 'client_credentials' }, { tags: { name: 'login' }, headers: { authorization: `Basic ${basic}` } });
  answered(response, 'login', 200);
}
