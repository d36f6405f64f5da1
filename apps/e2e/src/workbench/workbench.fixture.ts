import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { desk, phone, startPortal, type Portal, type Visitor } from '../portal/visitor.fixture.ts';

/** The platform with browsers of the staff before it. */
export interface Workbench extends Portal {
  /** Somebody of the staff, logged in, at a page of the workbench. */
  work(username: string, path: string, options?: BrowserContextOptions): Promise<Visitor>;
}

/** Starts both. */
export async function startWorkbench(): Promise<Workbench> {
  const portal = await startPortal();
  return {
    ...portal,
    async work(username, path, options = desk) {
      const visitor = await portal.visit(options);
      await visitor.page.goto(path);
      await visitor.page.locator('.login .ant-btn-primary').click();
      await visitor.logIn(username);
      await visitor.page.locator('.page h1').waitFor();
      return visitor;
    },
  };
}

/** Where pictures are written to when they are to be made anew. */
const pictures = process.env['GONGZHI_PICTURES'];

/** How pages are looked at: each language and each width once; for pictures, each language at each width. */
export const looks: readonly (readonly ['zh-CN' | 'en', typeof desk | typeof phone])[] = [['zh-CN', desk], ['en', phone], ...(pictures ? [['zh-CN', phone], ['en', desk]] as const : [])];

/** Takes a picture of a page of the workbench, when pictures are to be made. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  const [language, width] = [await page.locator('html').getAttribute('lang'), page.viewportSize()!.width];
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: `${pictures}/workbench-${name}-${language}-${width}.png` });
}

/**
 * Chooses from the list of a control, after typing when words are given. Only the control's own list counts: another may still be closing. A list whose
 * options come late may swallow a click: whoever sees that clicks again.
 */
export async function chooseFrom(page: Page, control: Locator, option: string, words?: string): Promise<void> {
  const select = control.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
  const choose = async (): Promise<void> => {
    if ((await control.getAttribute('aria-expanded')) !== 'true') await select.click({ timeout: 5_000 });
    if (words !== undefined) await control.fill(words, { timeout: 5_000 });
    const list = await control.getAttribute('aria-controls', { timeout: 5_000 });
    await page.locator(`.ant-select-dropdown:has([id="${list}"]) .ant-select-item-option`, { hasText: option }).first().click({ timeout: 5_000 });
    await select.filter({ hasText: option }).waitFor({ timeout: 3_000 });
  };
  for (let attempt = 1; attempt < 4; attempt += 1) {
    if (await choose().then(() => true, () => false)) return;
  }
  await choose();
}
