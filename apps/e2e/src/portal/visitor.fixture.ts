import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { startWorld, type World } from '../journeys/journey.fixture.ts';
import { findChromium } from './chromium.ts';

/** Somebody at a browser of their own, watched for what no page may do. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong on a page, and what it asked of others than the platform: nothing. */
  readonly faults: readonly string[];
  /** Logs in on the login page that is shown. */
  logIn(username: string): Promise<void>;
}

/** The platform with a browser before it. */
export interface Portal {
  readonly world: World;
  visit(options?: BrowserContextOptions): Promise<Visitor>;
  stop(): Promise<void>;
}

/** Without motion, as people may ask for: on a busy machine a transition outlasts any wait. */
const still = { locale: 'zh-CN', reducedMotion: 'reduce' } as const;
export const phone = { ...still, viewport: { width: 390, height: 844 } } as const;
export const desk = { ...still, viewport: { width: 1440, height: 900 } } as const;

/** Starts both. */
export async function startPortal(): Promise<Portal> {
  const world = await startWorld();
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: false, headless: true });
  const { baseUrl, people } = world.platform;
  return {
    world,
    async visit(options = phone) {
      const context = await browser.newContext({ baseURL: baseUrl, ...options });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      // A refusal is told on the console as well; it is none of ours.
      page.on('console', (message) => void (message.type() === 'error' && !/Failed to load resource/.test(message.text()) && faults.push(message.text())));
      context.on('request', (request) => void (/^https?:/.test(request.url()) && !request.url().startsWith(`${baseUrl}/`) && faults.push(request.url())));
      return {
        page, context, faults,
        async logIn(username) {
          await page.locator('#username').fill(username);
          await page.locator('#password').fill(people.find((one) => one.username === username)!.password);
          await page.locator('button[type=submit]').first().click();
          await page.waitForURL(/\/(portal|workbench)\/(?!callback)/);
        },
      };
    },
    async stop() {
      await browser.close();
      await world.stop();
    },
  };
}

/** Fills in what every report needs. */
export async function write(page: Page, { kind, words, area = '杏家湾' }: { kind: string; words: string; area?: string }): Promise<void> {
  await page.getByRole('radio', { name: kind }).check();
  await page.locator('#description').fill(words);
  if (await page.locator('#area').count()) {
    await page.locator('#area').fill(area);
    await page.locator('.areas button', { hasText: area }).first().click();
  }
}

/** The code on the receipt that is shown. */
export async function codeOnReceipt(page: Page): Promise<string> {
  return (await page.locator('.receipt .code dd').innerText()).replaceAll(' ', '');
}
