import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** The browser of this machine, or undefined. The variable CHROMIUM names another place. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place));

/** A browser without a window that asks nothing of the network. */
export function launchChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error("no chromium on this machine");
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
