/** What of the matters sent by casework mediation does not take. */
import { event } from '../contract/event.ts';
import { Id } from '../contract/fields.ts';
import { DeclineReason } from './vocabulary.ts';

const declined = event({
  summary: { 'zh-CN': '事项未进入调解', en: 'A matter was not taken into mediation' },
  data: { matterId: Id, reason: DeclineReason },
});

export const intake = { declined };
