import type { Text } from '@gongzhi/contracts';

export const progressMessages = {
  title: { 'zh-CN': '查询进度', en: 'Follow your report' },
  lead: { 'zh-CN': '凭编号就能查，不用登录。这里只显示办到哪一步，不显示任何个人信息。', en: 'All it takes is the code, no login. You see how far it has come and nothing about anybody.' },
  code: { 'zh-CN': '编号', en: 'Code' },
  codeHint: { 'zh-CN': '回执上以 GZ 开头的 21 位编号，空格和大小写都不影响。', en: 'On the receipt: GZ and 19 more characters. Spaces and capitals do not matter.' },
  look: { 'zh-CN': '查询', en: 'Look it up' },
  malformed: { 'zh-CN': '编号有误，请核对：以 GZ 开头，共 21 位。', en: 'This is not a tracking code; please check it: GZ and 19 more characters.' },
  of: { 'zh-CN': '事项 {code}', en: 'Matter {code}' },
  now: { 'zh-CN': '现在：{stage}', en: 'Now: {stage}' },
  ended: { 'zh-CN': '已经办结', en: 'It has ended' },
  receivedAt: { 'zh-CN': '收到', en: 'Received' },
  dueAt: { 'zh-CN': '应当办结', en: 'Answer due by' },
  endedAt: { 'zh-CN': '办结', en: 'Ended' },
  stages: { 'zh-CN': '办理环节', en: 'Stages' },
  stageDone: { 'zh-CN': '（已完成）', en: ' (done)' },
  stageNow: { 'zh-CN': '（正在进行）', en: ' (now)' },
  between: { 'zh-CN': '{from} 至 {to}', en: '{from} to {to}' },
  another: { 'zh-CN': '查另一个编号', en: 'Look up another code' },
  hint: { 'zh-CN': '未经过的环节不显示；不是每件事都要走完八个环节。', en: 'Stages it did not pass are not shown; not everything goes through all eight.' },
} as const satisfies Record<string, Text>;
