/** Refusals of the registers: centres, mediators and how many of them there should be. */
import { refusal } from '../contract/refusal.ts';
import { disputeRefusals } from './refusals.ts';

export const registerRefusals = {
  AREA_UNKNOWN: disputeRefusals.AREA_UNKNOWN,
  CENTRE_UNKNOWN: disputeRefusals.CENTRE_UNKNOWN,
  // centres
  CENTRE_TIER_MISFIT: refusal(422, '该层级的调解组织不能设在这一级区划', 'A centre of this tier is not set up in an area of this level'),
  CENTRE_INDUSTRY_NEEDED: refusal(422, '行业性专业性调解组织须写明行业领域', 'An industry centre names its field'),
  CENTRE_INDUSTRY_MISFIT: refusal(422, '只有行业性专业性调解组织才写行业领域', 'Only an industry centre has a field'),
  CENTRE_IN_AREA_ALREADY: refusal(409, '该区划已有同级人民调解委员会', 'The area has its centre already'),
  CENTRE_NAME_TAKEN: refusal(409, '本区县已有同名调解组织', 'A centre of the county has this name already'),
  CENTRE_CLOSED: refusal(409, '该调解组织已停止工作', 'The centre is closed'),
  CENTRE_OPEN: refusal(409, '该调解组织正在工作', 'The centre is at work'),
  CENTRE_HAS_DISPUTES: refusal(409, '尚有未结纠纷，请先移交其他调解组织', 'It has open disputes; they go to another centre first'),
  CENTRE_HAS_MEDIATORS: refusal(409, '尚有在册调解员，请先调动或免职', 'It has mediators; they move or leave first'),
  // mediators
  MEDIATOR_NOT_ADULT: refusal(422, '调解员须年满十八周岁', 'A mediator is an adult, 18 or older'),
  MEDIATOR_RECRUITED_LATER: refusal(422, '聘任日期不得晚于今日', 'The day of recruiting is not after today'),
  MEDIATOR_LIVES_ELSEWHERE: refusal(422, '调解员须居住在调解组织所在区划内（行业调解员除外）', 'A mediator lives in the area of the centre; industry mediators need not'),
  MEDIATOR_KIND_MISFIT: refusal(422, '行业调解员只能在行业性专业性调解组织任职', 'An industry mediator serves in an industry centre'),
  MEDIATOR_ACCOUNT_TAKEN: refusal(409, '该账号在本区县已登记为调解员', 'This account is a mediator of the county already'),
  MEDIATOR_NOT_IN_STATE: refusal(409, '调解员现为“{stateLabel}”，不能这样办理', 'The mediator is "{stateLabel}" now; this cannot be done then'),
  MEDIATOR_HAS_DISPUTES: refusal(409, '该调解员尚有承办的纠纷，请先由他人接手', 'Open disputes are in their hands; others take them over first'),
  MEDIATOR_IN_CENTRE_ALREADY: refusal(409, '该调解员已在这一调解组织', 'The mediator is in this centre already'),
  CRITICISM_FIRST: refusal(409, '情节较轻的应先批评教育、责令改正；情节严重的请注明', 'What is not serious is criticised and put right first; say so where it is serious'),
  CERTIFICATE_NUMBER_TAKEN: refusal(409, '本区县已有此证号', 'A mediator of the county has this certificate number'),
  CERTIFICATE_EXPIRED_ALREADY: refusal(422, '证件有效期须晚于今日', 'The certificate expires after today'),
  TRAINING_LATER: refusal(422, '培训日期不得晚于今日', 'The day of the training is not after today'),
  LEVEL_NOT_OF_TIER: refusal(422, '县级调解组织的调解员不评乡镇等级', 'Somebody of a county centre has no township level'),
  LEVEL_NOT_YOURS: refusal(403, '乡镇等级由乡镇（街道）主任评定，县级等级由县级主任评定', 'Township levels are decided by the township, county levels by the county'),
  LEVEL_UNCHANGED: refusal(409, '等级没有变化', 'This is the level already'),
  // staffing
  POPULATION_LATER: refusal(422, '统计日期不得晚于今日', 'The day of the count is not after today'),
  POPULATION_OUTDATED: refusal(409, '已有更新的人口数', 'A later count is there already'),
} as const;
export type RegisterRefusalCode = keyof typeof registerRefusals;

/** Those of the registers' refusals that an operation can give. */
export function registerErrors<const Code extends RegisterRefusalCode>(...codes: Code[]) {
  return Object.fromEntries(codes.map((code) => [code, registerRefusals[code]])) as Pick<typeof registerRefusals, Code>;
}
