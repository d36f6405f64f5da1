/** The grounds on which a matter is not accepted, each with the place to go instead: a refusal without a way on is not allowed. */
import type { z } from 'zod';
import { choice } from '../contract/fields.ts';
import type { Text } from '../contract/text.ts';

type Ground = { readonly label: Text; readonly whereToGo: Text };
const ground = (zh: string, en: string, goZh: string, goEn: string): Ground => ({
  label: { 'zh-CN': zh, en },
  whereToGo: { 'zh-CN': goZh, en: goEn },
});

/** Grounds of refusal (不予受理理由). The place named by the clerk, when there is one, comes before the general advice. */
export const acceptanceGrounds = {
  outside_jurisdiction: ground('不属于本地区管辖', 'Outside the area this centre serves',
    '请向事发地的综治中心提出，窗口可代为转送。', 'Please turn to the centre where it happened; the window can pass it on for you.'),
  outside_duties: ground('不属于政府职责范围', 'Not something public bodies are competent for',
    '请向负有职责的单位提出，或拨打12348咨询法律途径。', 'Please turn to the body named, or call 12348 for legal advice.'),
  court_matter: ground('应当通过诉讼、检察或公安程序解决', 'To be settled by court, prosecution or police procedure',
    '请向有管辖权的人民法院、人民检察院或公安机关提出；法律援助请拨打12348。', 'Please turn to the competent court, procuratorate or police; legal aid: 12348.'),
  arbitration_matter: ground('应当通过仲裁解决', 'To be settled by arbitration',
    '请向劳动人事争议或农村土地承包仲裁委员会等仲裁机构申请。', 'Please apply to the competent arbitration commission (labour, rural land or other).'),
  administrative_review: ground('应当通过行政复议等行政程序解决', 'To be settled by administrative review or another administrative procedure',
    '请向作出决定机关的本级人民政府申请行政复议。', 'Please apply for administrative review to the government of the deciding body.'),
  supervisory_commission: ground('属于纪检监察机关受理的检举控告', 'An accusation for the supervisory commission',
    '请向纪检监察机关反映，电话12388。', 'Please turn to the discipline inspection and supervisory commission, telephone 12388.'),
  already_in_progress: ground('同一事项正在办理', 'The same matter is already being handled',
    '请用原编号查询进度并补充材料。', 'Please follow the earlier matter by its code, and add material there.'),
  final_opinion_given: ground('已有复核意见，仍以同一事实和理由提出', 'A final review opinion was given on the same facts and grounds',
    '如有新的事实和理由可重新提出；权利救济请咨询12348。', 'You may come back with new facts or grounds; for remedies call 12348.'),
  incomplete: ground('材料或情况不完整', 'Facts or papers are missing',
    '请按列明的内容补充后再次提出，窗口可协助填写。', 'Please add what is listed and bring it in again; the window helps you fill it in.'),
  name_required: ground('此类事项需要实名提出', 'This kind of matter needs a name',
    '请实名登录后提出，或到窗口办理；如涉及安全隐患或线索，可匿名提出。', 'Please sign in or come to the window; a hazard or a tip can be reported anonymously.'),
} as const satisfies Record<string, Ground>;

const groundLabels = Object.fromEntries(Object.entries(acceptanceGrounds).map(([ground, { label }]) => [ground, label])) as Record<keyof typeof acceptanceGrounds, Text>;
export const AcceptanceGround = choice(groundLabels).meta({ id: 'AcceptanceGround' });
export type AcceptanceGround = z.infer<typeof AcceptanceGround>;
