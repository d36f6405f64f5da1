import type { Text } from '@gongzhi/contracts';

export const homeMessages = {
  title: { 'zh-CN': '有事说一声，件件有回音', en: 'Tell us once. You get an answer.' },
  lead: { 'zh-CN': '不用分清归谁管。说清是什么事、在哪里，由综治中心统一受理，按期限答复您。', en: 'You need not know whose job it is. Say what and where; the one-stop centre takes it and owes you an answer by a date.' },
  report: { 'zh-CN': '我要反映', en: 'Report something' },
  progress: { 'zh-CN': '查进度', en: 'Follow a report' },
  onDevice: { 'zh-CN': '本机的回执', en: 'Receipts on this device' },
  waiting: { 'zh-CN': '等待联网提交', en: 'Waiting for a connection' },
  refused: { 'zh-CN': '没有提交成功', en: 'Was not accepted' },
  how: { 'zh-CN': '怎么办理', en: 'How it works' },
  step1: { 'zh-CN': '一件事，一个编号', en: 'One matter, one code' },
  step1Text: { 'zh-CN': '提交后马上得到编号和二维码，从受理到办结都用它。', en: 'You get a code and a QR code at once. It stays the same until the end.' },
  step2: { 'zh-CN': '有人负责，有期限', en: 'Somebody answers, by a date' },
  step2Text: { 'zh-CN': '受理后写明由谁办理、何时办结，每个日期怎么算的都能看到。', en: 'You see who handles it and when it is due, and how each date was counted.' },
  step3: { 'zh-CN': '办得好不好，您来评', en: 'You have the last word' },
  step3Text: { 'zh-CN': '不满意可以重新办理；信访还可以申请复查复核。', en: 'If you are not satisfied it is handled again; a petition can go to review.' },
  trust: { 'zh-CN': '您的信息谁看过，都有记录', en: 'Who reads about you is recorded' },
  trustText: { 'zh-CN': '登录后随时查看。匿名反映不记录您是谁。', en: 'Log in to see it any time. An anonymous report records nobody.' },
  emergency: { 'zh-CN': '紧急情况请直接拨打', en: 'In an emergency call' },
  police: { 'zh-CN': '报警', en: 'Police' },
  fire: { 'zh-CN': '火警', en: 'Fire' },
  ambulance: { 'zh-CN': '急救', en: 'Ambulance' },
} as const satisfies Record<string, Text>;
