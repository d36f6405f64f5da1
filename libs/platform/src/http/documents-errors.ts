import type { Language, ServiceContract } from '@gongzhi/contracts';
import { html } from './documents-html.ts';
import { labels, page } from './documents-page.ts';
import { catalogueOf, type CataloguedRefusal } from './documents-refusals.ts';

/** `/docs/errors`: every problem type, in both languages, with the operations that answer it. */
export function errorsPage(contracts: readonly ServiceContract[], language: Language): string {
  const body = html`<table class="catalogue">
<thead><tr><th class="status">HTTP</th><th>${labels.code[language]}</th><th>${labels.message[language]}</th><th>${labels.operations[language]}</th></tr></thead>
<tbody>${catalogueOf(contracts).map((refusal) => row(refusal, language))}</tbody>
</table>`;
  return page({ language, title: labels.errors, path: '/docs/errors', body });
}

const row = ({ code, type, status, message, operations }: CataloguedRefusal, language: Language) => html`
<tr id="${code}"><td class="status">${status}</td><td><code>${code}</code><br><code class="soft">${type}</code></td>
<td><span lang="zh-CN">${message['zh-CN']}</span><br><span lang="en">${message.en}</span></td>
<td>${operations.length ? operations.map((name, at) => html`${at ? html`<br>` : ''}<a href="/docs?lang=${language}#${name}"><code>${name}</code></a>`) : html`<span class="soft">${labels.any[language]}</span>`}</td></tr>`;
