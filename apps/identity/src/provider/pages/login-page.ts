import { say, type Language, type Text } from '@gongzhi/contracts';
import { html, page, type Frame, type Html } from './html.ts';

const TEXTS = {
  title: { 'zh-CN': '登录', en: 'Sign in' },
  to: { 'zh-CN': '登录后进入「{application}」', en: 'to continue to {application}' },
  username: { 'zh-CN': '用户名', en: 'Username' },
  password: { 'zh-CN': '密码', en: 'Password' },
  submit: { 'zh-CN': '登录', en: 'Sign in' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  problem: { 'zh-CN': '无法登录', en: 'There is a problem' },
  error: { 'zh-CN': '错误：', en: 'Error: ' },
  usernameMissing: { 'zh-CN': '请输入用户名', en: 'Enter your username' },
  passwordMissing: { 'zh-CN': '请输入密码', en: 'Enter your password' },
  refused: { 'zh-CN': '用户名或密码不正确', en: 'The username or the password is not right' },
  throttled: { 'zh-CN': '尝试次数过多，请在 {seconds} 秒后再试', en: 'Too many attempts. Try again in {seconds} seconds' },
  busy: { 'zh-CN': '系统繁忙，请稍后再试', en: 'Many people are signing in. Try again in a moment' },
} as const satisfies Record<string, Text>;

const APPLICATIONS: Record<string, Text> = {
  portal: { 'zh-CN': '居民服务', en: 'the residents’ portal' },
  workbench: { 'zh-CN': '工作台', en: 'the workbench' },
  cli: { 'zh-CN': '命令行工具', en: 'the command line' },
};

/** Why the form is shown again. */
export type LoginProblem =
  | { kind: 'usernameMissing' | 'passwordMissing' | 'refused' }
  | { kind: 'throttled' | 'busy'; retryAfter: number };

const fieldOf = (problem: LoginProblem): 'username' | 'password' => (problem.kind === 'passwordMissing' ? 'password' : 'username');

function summary(problems: LoginProblem[], language: Language): Html {
  const line = (problem: LoginProblem) =>
    say(TEXTS[problem.kind], language, { seconds: 'retryAfter' in problem ? problem.retryAfter : undefined });
  return html`<div class="summary" role="alert" tabindex="-1" aria-labelledby="problem" autofocus>
<h2 id="problem">${TEXTS.problem[language]}</h2>
<ul>${problems.map((problem) => html`<li><a href="#${fieldOf(problem)}">${line(problem)}</a></li>`)}</ul>
</div>`;
}

/** The sign-in form. It posts to its own address and needs no script. */
export function loginPage(frame: Frame, shown: { application: string; username: string; problems: LoginProblem[] }): string {
  const { language } = frame;
  const t = (key: keyof typeof TEXTS) => TEXTS[key][language];
  const { problems } = shown;
  const application = APPLICATIONS[shown.application];
  const wrong = (field: string) => problems.some((problem) => 'retryAfter' in problem === false && (problem.kind === 'refused' || fieldOf(problem) === field));
  const invalid = (field: string) => (wrong(field) ? html` aria-invalid="true" aria-describedby="problem"` : undefined);
  const focus = (field: string) => (problems.length === 0 && (shown.username === '') === (field === 'username') ? html` autofocus` : undefined);
  return page(
    frame,
    `${problems.length > 0 ? t('error') : ''}${t('title')}`,
    html`${problems.length > 0 && summary(problems, language)}
<h1>${t('title')}</h1>
${application && html`<p>${say(TEXTS.to, language, { application: application[language] })}</p>`}
<form method="post" novalidate>
<label for="username">${t('username')}</label>
<input id="username" name="username" type="text" value="${shown.username}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required${invalid('username')}${focus('username')}>
<label for="password">${t('password')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required${invalid('password')}${focus('password')}>
<button type="submit">${t('submit')}</button>
<button type="submit" name="cancel" value="yes" class="quiet">${t('cancel')}</button>
</form>`,
  );
}
