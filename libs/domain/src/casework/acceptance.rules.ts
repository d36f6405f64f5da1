/** Stage 1: a refusal has a ground, what it rests on, and a place to go instead. */
import type { Text } from '@gongzhi/contracts';
import { acceptanceGrounds } from '@gongzhi/contracts/casework';
import type { AcceptanceGround } from '@gongzhi/contracts/casework';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';

/** Grounds that mean nothing to the person without particulars: what is missing, which matter, which body. */
const needDetail: readonly AcceptanceGround[] = ['incomplete', 'already_in_progress', 'final_opinion_given'];
const needDestination: readonly AcceptanceGround[] = ['outside_jurisdiction', 'outside_duties'];

/**
 * Checks a refusal of acceptance and words it: the ground, what it rests on, the destination named by the clerk if any,
 * and the general way on. A destination is a must where only the clerk can know it.
 */
export function refuseAcceptance(refusal: Readonly<{ ground: AcceptanceGround; detail?: string; destination?: string }>): CaseworkDecision<{ notice: Text }> {
  const { ground } = refusal;
  const detail = refusal.detail?.trim() ?? '';
  const destination = refusal.destination?.trim() ?? '';
  if (needDetail.includes(ground) && !detail) return refuse('GROUND_NEEDS_DETAIL', { ground });
  if (needDestination.includes(ground) && !destination) return refuse('GROUND_NEEDS_DESTINATION', { ground });
  const { label, whereToGo } = acceptanceGrounds[ground];
  return grant({
    notice: {
      'zh-CN': [`${label['zh-CN']}${detail && `：${detail}`}。`, destination && `请向${destination}提出。`, whereToGo['zh-CN']].join(''),
      en: [`${label.en}${detail && `: ${detail}`}.`, destination && `Please turn to ${destination}.`, whereToGo.en].filter(Boolean).join(' '),
    },
  });
}
