import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ImportSession } from "../../src/community/episodes/session.ts";
import { extract } from "../../src/community/extract/extract.ts";
import { extractProposed } from "../../src/community/proposals/extract-proposed.ts";
import { type Proposal, readProposals } from "../../src/community/proposals/proposal.ts";
import { LocalModel, modelAddress } from "../../src/files/posts/local-model.ts";
import { ProposalQueue } from "../../src/files/posts/proposal-queue.ts";

const POST =
  "Litfulo and I drifted apart in March because of the cost. Hair hung on for two months, then I started shedding.";
const proposal = (facts: Partial<Proposal> = {}): Proposal => ({
  event: "stop",
  drug: "Litfulo",
  words: "Litfulo and I drifted apart",
  ...facts,
});

test("a proposal the rules missed is read by the rules: drug, reason, outcome and time are theirs", () => {
  expect(extract(POST).event).toBeNull();
  const found = extractProposed(POST, [proposal()]);
  expect(found).toMatchObject({
    event: "stop",
    drug: "ritlecitinib",
    reason: ["cost"],
    shed: true,
    rules: ["proposed"],
  });
  expect(found.weeksToShedding!.low).toBeGreaterThan(6);
  expect(found.confidence).toBeLessThan(0.7);
  expect(found.confidence).toBeGreaterThanOrEqual(0.5);
});

test.each<[string, string, Partial<Proposal>]>([
  ["words that are not in the post", POST, { words: "I quit Litfulo in March" }],
  ["another drug than the post's", POST, { drug: "Olumiant" }],
  ["no drug at all", POST, { drug: "aspirin" }],
  ["words without a deed", POST, { words: "Litfulo" }],
  ["a denial", "Litfulo and I never drifted apart.", { words: "Litfulo and I never drifted apart" }],
  ["a denial in front", "It is not true that Litfulo and I drifted apart.", {}],
  ["a condition", "If Litfulo and I drifted apart I would be bald.", {}],
  ["a question", "Did you hear that Litfulo and I drifted apart?", {}],
  ["a plan", "Next month Litfulo and me will drift apart.", { words: "Litfulo and me will drift apart" }],
  ["a stranger", "My friend and her Litfulo drifted apart in May.", { words: "her Litfulo drifted apart" }],
  [
    "another drug's end",
    "Minoxidil and I drifted apart, Litfulo is great.",
    { words: "Minoxidil and I drifted apart" },
  ],
  ["hair that stopped", "On Litfulo my shedding came to an end.", { words: "came to an end" }],
])("a proposal fails the checks: %s", (_, post, facts) => {
  expect(extractProposed(post, [proposal(facts)]).event).toBeNull();
});

test("a switch and a relative's change pass, with their drugs", () => {
  const post = "We traded my son's Olumiant for Litfulo last winter and his lashes stayed.";
  const found = extractProposed(post, [
    { event: "switch", drug: "Olumiant", words: "traded my son's Olumiant for Litfulo" },
  ]);
  expect(found).toMatchObject({ event: "switch", drug: "baricitinib", switchedTo: "ritlecitinib" });
});

test("answers are read whatever stands around the JSON; nonsense is none", () => {
  const changes = [proposal()];
  expect(readProposals(JSON.stringify({ changes }))).toEqual(changes);
  expect(readProposals(`\`\`\`json\n${JSON.stringify({ changes, more: 1 })}\n\`\`\``)).toEqual(changes);
  expect(readProposals('{"changes":[]}')).toEqual([]);
  for (const nonsense of [
    "",
    "I am sorry",
    "{",
    "{}",
    '{"changes":"stop"}',
    '{"changes":[{"event":"explode","drug":null,"words":"it went off"}]}',
    JSON.stringify({ changes: [proposal({ words: "x".repeat(500) })] }),
    JSON.stringify({ changes: Array.from({ length: 9 }, () => proposal()) }),
  ])
    expect(readProposals(nonsense), nonsense).toBeNull();
});

let server: Server;
let url: string;
let asked: { path: string; body: { model: string; messages: { content: string }[] } }[] = [];
let reply: (post: string) => { status?: number; body: string; headers?: Record<string, string> } | null;
const message = (content: string) => ({ body: JSON.stringify({ choices: [{ message: { content } }] }) });

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      const body = JSON.parse(text);
      asked.push({ path: request.url ?? "", body });
      const answer = reply(body.messages.at(-1).content);
      if (answer === null) return;
      response.writeHead(answer.status ?? 200, answer.headers ?? { "content-type": "application/json" });
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  reply = () => message(JSON.stringify({ changes: [proposal()] }));
});

/** A minute on a busy machine, unless the server never answers. */
const settings = (timeoutSeconds = 60) => ({ url, model: "small", timeoutSeconds, allowRemote: false });

test("the server is asked with the post and the instruction, and its proposals come back", async () => {
  const model = new LocalModel(settings());
  expect(await model.propose(POST)).toEqual([proposal()]);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ path: "/v1/chat/completions", body: { model: "small", temperature: 0 } });
  expect(asked[0].body.messages.map(({ content }) => content)).toEqual([
    expect.stringContaining("JSON alone"),
    POST,
  ]);
});

test("a server that fails, hangs, redirects or talks without end gives nothing, and is left alone after three", async () => {
  const hangs = () => null;
  const failures: (typeof reply)[] = [
    () => ({ status: 500, body: "{}" }),
    hangs,
    () => ({ status: 302, body: "", headers: { location: "http://example.org/" } }),
    () => ({ body: "x".repeat(200_000) }),
    () => ({ body: "{}" }),
  ];
  for (const failure of failures) {
    const model = new LocalModel(settings(failure === hangs ? 1 : undefined));
    reply = failure;
    expect(await model.propose(POST)).toEqual([]);
    expect(model.counts).toMatchObject({ asked: 1, failed: 1 });
  }
  const model = new LocalModel(settings());
  reply = failures[0];
  for (let time = 0; time < 5; time++) await model.propose(POST);
  expect(model.counts).toEqual({ asked: 3, failed: 3, nonsense: 0 });
  expect(model.isGivenUp).toBe(true);
  const nobody = new LocalModel({ ...settings(), url: "http://127.0.0.1:9/v1" });
  expect(await nobody.propose(POST)).toEqual([]);
});

test("nonsense is counted and does not end the asking", async () => {
  const model = new LocalModel(settings());
  reply = () => message("Certainly! Here is a poem.");
  for (let time = 0; time < 4; time++) expect(await model.propose(POST)).toEqual([]);
  expect(model.counts).toEqual({ asked: 4, failed: 0, nonsense: 4 });
});

test("another computer is refused unless it is allowed; other addresses always", () => {
  const address = (at: string, allowRemote = false) => modelAddress({ url: at, allowRemote }).href;
  expect(address("http://localhost:8080/v1/")).toBe("http://localhost:8080/v1/chat/completions");
  expect(address("http://[::1]:1234")).toBe("http://[::1]:1234/chat/completions");
  expect(address("http://127.1.2.3/api")).toBe("http://127.1.2.3/api/chat/completions");
  for (const remote of [
    "http://192.168.1.5/v1",
    "https://api.example.com/v1",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com",
    "http://0.0.0.0:80",
    "http://2130706433.example.org",
  ]) {
    expect(() => address(remote), remote).toThrow(/leave this computer/);
    expect(() => address(remote, true), remote).not.toThrow();
  }
  for (const wrong of ["", "localhost:8080", "ftp://localhost", "file:///etc/passwd", "http://a:b@localhost"])
    expect(() => address(wrong, true), wrong).toThrow(/must be an address/);
});

test("an import counts what was asked, refused and taken; proposed stories wait for a person", async () => {
  const session = new ImportSession({ keyOf: (text) => `key of ${text}`, isRead: () => true });
  const model = new LocalModel(settings());
  const queue = new ProposalQueue(session, model);
  const take = (id: string, text: string) => {
    const undecided = session.take({
      source: "forum",
      id,
      thread: null,
      author: id,
      place: "alopecia",
      created: 1_600_000_000,
      title: "",
      text,
    });
    if (undecided) queue.add(undecided);
  };
  take("t1_a", POST);
  take("t1_b", "Should I stop Litfulo? My hair is so thin.");
  take("t1_c", "Nice weather.");
  take("t1_d", "I stopped Olumiant and six weeks later my hair fell out.");
  await queue.decide();
  expect(queue.counts()).toEqual({ modelAsked: 2, modelFailed: 0, modelRejected: 1, modelAccepted: 1 });
  expect(queue.warnings()).toEqual([]);
  expect(session.counts).toMatchObject({ noEvent: 1, noDrug: 1 });
  const { reports } = session.finish();
  expect(reports.map(({ drug, band }) => [drug, band])).toEqual([
    ["baricitinib", "high"],
    ["ritlecitinib", "middle"],
  ]);
});
