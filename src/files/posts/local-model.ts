import * as z from "zod/mini";
import { INSTRUCTION, type Proposal, readProposals } from "../../community/proposals/proposal.ts";
import { InputError } from "../../input/input-error.ts";
import type { Warning } from "../../warnings/warning.ts";

/** A server with an OpenAI-compatible API that may propose readings; off unless asked for. */
export interface ModelSettings {
  /** base address, such as http://localhost:8080/v1 */
  readonly url: string;
  readonly model: string;
  readonly timeoutSeconds: number;
  /** lets posts go to another computer */
  readonly allowRemote: boolean;
}

export const DEFAULT_TIMEOUT_SECONDS = 60;
/** Longest post that is sent and longest answer that is read, characters. */
const LONGEST_POST = 8000;
const LONGEST_ANSWER = 100_000;
/** After so many failures one behind the other the server is left alone. */
const MOST_FAILURES = 3;
/** Names and addresses of this computer. */
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).check(z.minLength(1)),
});

/**
 * The address to post to.
 *
 * @throws InputError for anything but http or https, and for another computer unless that is allowed
 */
export function modelAddress({ url, allowRemote }: Pick<ModelSettings, "url" | "allowRemote">): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || `${parsed.username}${parsed.password}` !== "")
    throw new InputError("--local-model", url, "it must be an address such as http://localhost:8080/v1");
  if (!allowRemote && !LOCAL.test(parsed.hostname))
    throw new InputError(
      "--local-model",
      url,
      "the posts would leave this computer; --allow-remote-model lets them",
    );
  parsed.pathname = `${parsed.pathname.replace(/(?<!\/)\/+$/, "")}/chat/completions`;
  return parsed;
}

/** Asks the server post by post; a failure counts as no proposal, and after several in a row it is asked no more. */
export class LocalModel {
  readonly counts = { asked: 0, failed: 0, nonsense: 0 };
  private readonly settings: ModelSettings;
  private readonly address: URL;
  private failuresInARow = 0;

  /** @throws InputError as `modelAddress` */
  constructor(settings: ModelSettings) {
    this.settings = settings;
    this.address = modelAddress(settings);
  }

  /** Failures of the server and answers without the facts asked for. */
  warnings(): Warning[] {
    const { failed, nonsense } = this.counts;
    const warnings: Warning[] = [];
    if (this.isGivenUp) warnings.push({ code: "languageModelGivenUp" });
    else if (failed > 0) warnings.push({ code: "languageModelFailed", posts: failed });
    if (nonsense > 0) warnings.push({ code: "languageModelUnusable", answers: nonsense });
    return warnings;
  }

  /** Whether the server failed so often that it is left alone. */
  get isGivenUp(): boolean {
    return this.failuresInARow >= MOST_FAILURES;
  }

  /** What the model proposes of a post; empty when it proposes nothing, fails, or answers nonsense. */
  async propose(post: string): Promise<readonly Proposal[]> {
    if (this.isGivenUp) return [];
    this.counts.asked++;
    let content: string;
    try {
      content = await this.ask(post);
    } catch {
      this.counts.failed++;
      this.failuresInARow++;
      return [];
    }
    this.failuresInARow = 0;
    const proposals = readProposals(content);
    if (proposals === null) this.counts.nonsense++;
    return proposals ?? [];
  }

  private async ask(post: string): Promise<string> {
    const response = await fetch(this.address, {
      method: "POST",
      redirect: "error",
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(1000 * this.settings.timeoutSeconds),
      body: JSON.stringify({
        model: this.settings.model,
        temperature: 0,
        max_tokens: 400,
        messages: [
          { role: "system", content: INSTRUCTION },
          { role: "user", content: post.slice(0, LONGEST_POST) },
        ],
      }),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const text = await textUpTo(response, LONGEST_ANSWER);
    return z.parse(answer, JSON.parse(text)).choices[0].message.content;
  }
}

async function textUpTo(response: Response, longest: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > longest) throw new Error("the answer is too long");
  }
  return text + decoder.decode();
}
