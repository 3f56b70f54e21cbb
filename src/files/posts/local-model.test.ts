import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { INSTRUCTION } from "../../community/proposals/proposal.ts";
import { LocalModel, modelAddress } from "./local-model.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** A model whose server answers with these texts in turn; a number is a status without an answer. */
async function modelOf(...answers: readonly (string | number)[]): Promise<LocalModel> {
  let at = 0;
  server = createServer((_, response) => {
    const answer = answers[Math.min(at++, answers.length - 1)];
    if (typeof answer === "number") response.writeHead(answer).end();
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return new LocalModel({
    url: `http://127.0.0.1:${port}/v1`,
    model: "m",
    timeoutSeconds: 20,
    allowRemote: false,
  });
}
const says = (content: string) => JSON.stringify({ choices: [{ message: { content } }] });
const NOTHING = says('{"changes":[]}');

it("tells nothing of a server that answers", async () => {
  const model = await modelOf(NOTHING);
  await model.propose("a post");
  expect([model.warnings(), model.isGivenUp, model.counts]).toEqual([
    [],
    false,
    { asked: 1, failed: 0, nonsense: 0 },
  ]);
});

it("tells how many posts failed, as long as the server is asked", async () => {
  const model = await modelOf(500, 500, NOTHING, 500);
  for (let post = 0; post < 4; post++) await model.propose("a post");
  expect(model.warnings()).toEqual([{ code: "languageModelFailed", posts: 3 }]);
});

it("leaves a server alone after three failures one behind the other, and says so alone", async () => {
  const model = await modelOf(500);
  for (let post = 0; post < 2; post++) await model.propose("a post");
  expect(model.isGivenUp).toBe(false);
  for (let post = 0; post < 4; post++) expect(await model.propose("a post")).toEqual([]);
  expect(model.counts.asked).toBe(3);
  expect(model.warnings()).toEqual([{ code: "languageModelGivenUp" }]);
});

it("tells how many answers were of no use", async () => {
  const model = await modelOf(says("no idea"));
  await model.propose("a post");
  expect(model.warnings()).toEqual([{ code: "languageModelUnusable", answers: 1 }]);
});

it("reads an answer of 100,000 characters and none that is longer", async () => {
  const of = (length: number) => says(`[]${" ".repeat(length - says("[]").length)}`);
  const fits = await modelOf(of(100_000));
  await fits.propose("a post");
  expect(fits.counts.failed).toBe(0);
  server?.close();
  const long = await modelOf(of(100_001));
  await long.propose("a post");
  expect(long.counts.failed).toBe(1);
});

it.each([
  ["http://localhost:8080/v1", "http://localhost:8080/v1/chat/completions"],
  ["http://127.3.2.1/v1///", "http://127.3.2.1/v1/chat/completions"],
  ["http://127.100.20.31", "http://127.100.20.31/chat/completions"],
  ["https://[::1]:1/", "https://[::1]:1/chat/completions"],
])("asks %s at %s", (url, address) => {
  expect(modelAddress({ url, allowRemote: false }).href).toBe(address);
});

it.each([
  "http://127.0.0.1.example/v1",
  "http://mylocalhost/v1",
  "http://localhost.example",
  "http://[::11]",
  "http://10.0.0.1",
])("does not take %s for this computer", (url) => {
  expect(() => modelAddress({ url, allowRemote: false })).toThrow(/the posts would leave this computer/);
  expect(modelAddress({ url, allowRemote: true }).hostname).toBe(new URL(url).hostname);
});

it.each([
  "",
  "localhost:8080",
  "ftp://localhost",
  "http://me@localhost/",
  "http://:secret@localhost/",
  "xhttp://localhost/",
])("refuses %j as an address", (url) => {
  expect(() => modelAddress({ url, allowRemote: true })).toThrow(/it must be an address such as/);
});

it("asks in the form of the interface, with no more than 8,000 characters of a post", async () => {
  const asked: { method: string | undefined; type: string | undefined; body: unknown }[] = [];
  server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const { method, headers } = request;
    asked.push({ method, type: headers["content-type"], body: JSON.parse(body) });
    response.end(NOTHING);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const limit = vi.spyOn(AbortSignal, "timeout");
  const model = new LocalModel({ url, model: "m", timeoutSeconds: 20, allowRemote: false });
  await model.propose("x".repeat(8000) + "y");
  expect(limit.mock.calls).toEqual([[20_000]]);
  limit.mockRestore();
  expect(asked).toEqual([
    {
      method: "POST",
      type: "application/json",
      body: {
        model: "m",
        temperature: 0,
        max_tokens: 400,
        messages: [
          { role: "system", content: INSTRUCTION },
          { role: "user", content: "x".repeat(8000) },
        ],
      },
    },
  ]);
});

it("reads letters that come in two pieces of an answer", async () => {
  const words = "Litfulo and I, fâché, drifted apart";
  const bytes = Buffer.from(says(JSON.stringify({ changes: [{ event: "stop", drug: null, words }] })));
  // In the middle of the two bytes of the first of its letters beyond ASCII.
  const cut = bytes.indexOf("â") + 1;
  const pieces = new ReadableStream({
    start(controller) {
      for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut)]) controller.enqueue(piece);
      controller.close();
    },
  });
  const answer = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(pieces));
  const url = "http://localhost";
  const model = new LocalModel({ url, model: "m", timeoutSeconds: 20, allowRemote: false });
  expect(await model.propose("a post")).toEqual([{ event: "stop", drug: null, words }]);
  answer.mockRestore();
});
