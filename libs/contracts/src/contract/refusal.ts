import { text, type Text } from './text.ts';

/** Statuses a refusal may answer with; anything else is a defect and answers 500. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503 | 504;

/** What an operation may answer instead of its output: an HTTP status and a message in every language. */
export interface RefusalDefinition {
  readonly status: RefusalStatus;
  /** May hold `{name}` placeholders filled from the refusal's details. */
  readonly message: Text;
}

/** A refusal from its status and its words in Chinese and English. */
export const refusal = <Status extends RefusalStatus>(status: Status, zh: string, en: string) => ({ status, message: text(zh, en) });

export type Refusals = Readonly<Record<string, RefusalDefinition>>;

/** One thing wrong with the input: where, which rule, and what is allowed, in the caller's language. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Problem document of RFC 9457, as every refusal leaves the gateway. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly traceId?: string;
  readonly errors?: readonly FieldError[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The stable `type` of a problem: `MATTER_CLOSED` is `urn:gongzhi:problem:matter-closed`. */
export const problemType = (code: string): string => `urn:gongzhi:problem:${code.toLowerCase().replaceAll('_', '-')}`;

/** Refusals any operation may answer; the platform makes them, handlers only ever make NOT_FOUND and STALE. */
export const platformRefusals = {
  INVALID_INPUT: { status: 400, message: { 'zh-CN': '提交的内容有误，请按字段提示修改。', en: 'The input is not valid; see the fields named.' } },
  MALFORMED_BODY: { status: 400, message: { 'zh-CN': '请求正文不是有效的 JSON。', en: 'The request body is not valid JSON.' } },
  UNAUTHENTICATED: { status: 401, message: { 'zh-CN': '请先登录，或登录已过期。', en: 'Log in first, or your login has expired.' } },
  FORBIDDEN: { status: 403, message: { 'zh-CN': '您没有办理此项操作的权限。', en: 'You are not permitted to do this.' } },
  NOT_FOUND: { status: 404, message: { 'zh-CN': '没有找到，或不在您的权限范围内。', en: 'Not found, or out of your reach.' } },
  METHOD_NOT_ALLOWED: { status: 405, message: { 'zh-CN': '该地址不支持这种请求方法，可用：{allowed}。', en: 'This address does not take that method; it takes {allowed}.' } },
  IDEMPOTENCY_IN_FLIGHT: { status: 409, message: { 'zh-CN': '相同的请求正在处理，请稍后再试。', en: 'The same request is being processed; try again shortly.' } },
  CONFLICT: { status: 409, message: { 'zh-CN': '他人刚刚修改了同一内容，请刷新后重试。', en: 'Somebody else has just changed the same thing; refresh and try again.' } },
  STALE: { status: 412, message: { 'zh-CN': '内容已被更新，请刷新后再修改。', en: 'It has changed since you read it; refresh, then change it.' } },
  TOO_LARGE: { status: 413, message: { 'zh-CN': '内容过大，上限为 {limit}。', en: 'Too large; the limit is {limit}.' } },
  UNSUPPORTED_FILE: { status: 415, message: { 'zh-CN': '不支持这种内容或文件类型。', en: 'This type of content or file is not accepted.' } },
  IDEMPOTENCY_BODY_DIFFERS: { status: 422, message: { 'zh-CN': '同一幂等键已用于不同的内容。', en: 'This idempotency key was used with different content.' } },
  REASON_REQUIRED: { status: 428, message: { 'zh-CN': '查看此内容须说明理由（Access-Reason）。', en: 'Reading this asks for a reason (Access-Reason).' } },
  PRECONDITION_REQUIRED: { status: 428, message: { 'zh-CN': '修改须带 If-Match（您所读到的版本）。', en: 'A change needs If-Match: the version you read.' } },
  IDEMPOTENCY_KEY_REQUIRED: { status: 428, message: { 'zh-CN': '部门系统提交须带 Idempotency-Key。', en: 'Department systems must send an Idempotency-Key.' } },
  TOO_MANY_REQUESTS: { status: 429, message: { 'zh-CN': '请求过于频繁，请稍后再试。', en: 'Too many requests; try again later.' } },
  UNAVAILABLE: { status: 503, message: { 'zh-CN': '服务暂不可用，请稍后再试。', en: 'The service is not available right now; try again shortly.' } },
  TIMEOUT: { status: 504, message: { 'zh-CN': '处理超时，请稍后查询结果。', en: 'It took too long; look for the result shortly.' } },
} as const satisfies Refusals;
export type PlatformRefusalCode = keyof typeof platformRefusals;
