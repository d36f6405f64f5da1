import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly impact: 'minor' | 'moderate' | 'serious' | 'critical' | null;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What fades in has the colours of neither before nor after: until nothing moves any more, three pictures long (what turns for ever, a sign of waiting, does not count). */
const atRest = `(async () => {
  const end = Date.now() + 3000;
  for (let still = 0; still < 3 && Date.now() < end; ) {
    await new Promise(requestAnimationFrame);
    still = document.getAnimations().some(({ effect }) => effect.getComputedTiming().endTime !== Infinity) ? 0 : still + 1;
  }
})()`;

/** Everything axe finds that keeps somebody from using the page. */
export async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(atRest);
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: readonly Finding[] }>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`));
}
