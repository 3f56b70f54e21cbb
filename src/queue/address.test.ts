import { createServer } from "node:net";
import { expect, it } from "vitest";
import { connectionTo, firstAnswer, queueAddress } from "./address.ts";

/** A port at which nobody listens: one that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === "object" && address !== null ? address.port : 0;
}

it("says at once that nobody listens at an address", async () => {
  const address = queueAddress(`redis://127.0.0.1:${await freePort()}`);
  const start = performance.now();
  await expect(firstAnswer(connectionTo(address), address)).rejects.toThrow(/nothing answers there/);
  // Three attempts take less than a second; a server that may still come is waited for 20.
  expect(performance.now() - start).toBeLessThan(15_000);
});
