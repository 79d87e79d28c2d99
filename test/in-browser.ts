/** A browser for tests: Debian's package `chromium` is one; without it there is nothing to look with. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

export const hasBrowser = executablePath !== undefined;

export const launched = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox"],
  });

/** A page with what it asked for and what stood on its console. */
export interface Opened {
  readonly page: Page;
  /** Addresses; what a page makes of its own bytes is no request. */
  readonly requests: string[];
  readonly said: string[];
}

/** Opens an address in a window of a width, in a colour scheme. */
export async function openedAt(
  browser: Browser,
  url: string,
  width: number,
  colorScheme: "light" | "dark" = "light",
): Promise<Opened> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  const requests: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:")) requests.push(request.url());
  });
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(url);
  return { page, requests, said };
}
