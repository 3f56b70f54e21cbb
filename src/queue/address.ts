import { Redis, type RedisOptions } from "ioredis";
import { faultWords } from "../files/faults.ts";
import { InputError } from "../input/input-error.ts";

/** Where a queue is. It holds a password, so it is never printed: `shown` is. */
export interface QueueAddress {
  readonly url: string;
  /** Host and port alone, for messages. */
  readonly shown: string;
}

/** Longest wait between two attempts to connect, in milliseconds. */
const LONGEST_RETRY = 2000;
/** How long the first answer may take, in milliseconds. */
const FIRST_ANSWER = 20_000;
/** Nobody is there: said after so many attempts, since waiting longer would hide a wrong address. */
const NOBODY = new Set(["ECONNREFUSED", "ENOTFOUND"]);
const MOST_ATTEMPTS = 3;

/**
 * The address of a Redis server: redis://[user:password@]host[:port][/database], or rediss:// for TLS. A password that is
 * not in it comes from the environment (ANAGEN_QUEUE_PASSWORD), where other people of the machine cannot read it.
 *
 * @throws InputError
 */
export function queueAddress(text: string, flag = "--queue"): QueueAddress {
  const refuse = () => {
    throw new InputError(flag, undefined, "it must be redis://host:port, or rediss://host:port for TLS");
  };
  if (!URL.canParse(text)) return refuse();
  const url = new URL(text);
  if (!/^rediss?:$/.test(url.protocol) || url.hostname === "" || !/^(?:\/\d*)?$/.test(url.pathname))
    return refuse();
  const password = process.env.ANAGEN_QUEUE_PASSWORD;
  if (url.password === "" && password !== undefined) url.password = encodeURIComponent(password);
  return { url: url.href, shown: `${url.hostname}:${url.port === "" ? "6379" : url.port}` };
}

/**
 * A connection that can be ended while the server is away. The library's own, told to end between two attempts to
 * connect, makes no further one and never says that it has ended, so that whoever waits for that waits for ever.
 */
class Connection extends Redis {
  override disconnect(reconnect = false): void {
    // As one that was never connected: this ends at once, and refuses what waits to be sent.
    if (this.status === "reconnecting" && !reconnect) this.status = "wait";
    super.disconnect(reconnect);
  }

  /** Those that the queue makes of this one end in the same way. */
  override duplicate(changed?: Partial<RedisOptions>): Redis {
    return new Connection({ ...this.options, ...changed, replyMapping: "legacy" });
  }
}

/** A connection that comes back by itself whenever the server does; what is asked meanwhile waits. */
export function connectionTo({ url }: QueueAddress): Redis {
  const connection = new Connection(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(100 * attempt, LONGEST_RETRY),
  });
  // Told by whoever waits for an answer; without a listener the process would end.
  connection.on("error", () => {});
  return connection;
}

/** Waits for the first answer of a server. @throws InputError that names what is wrong, and never the password */
export async function firstAnswer(connection: Redis, { shown }: QueueAddress): Promise<void> {
  let last = "no answer came in time";
  let attempts = 0;
  let giveUp = () => {};
  const listen = (error: NodeJS.ErrnoException) => {
    last = error.code === undefined ? "it refuses the connection" : faultWords(error.code);
    if (NOBODY.has(error.code ?? "") && ++attempts >= MOST_ATTEMPTS) giveUp();
    if (/WRONGPASS|NOAUTH/.test(error.message)) last = "it wants another user or password";
    if (!/CERT|SIGNATURE|ALTNAME/.test(error.code ?? "")) return;
    last = `its certificate is not trusted (${error.code}); NODE_EXTRA_CA_CERTS names an authority of your own`;
    // Asking again would change nothing.
    giveUp();
  };
  connection.on("error", listen);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    giveUp = () => reject(new InputError("--queue", shown, last));
    timer = setTimeout(giveUp, FIRST_ANSWER);
  });
  try {
    await Promise.race([connection.ping().catch((error: Error) => refuse(error, shown)), tooLate]);
  } catch (error) {
    connection.disconnect();
    throw error;
  } finally {
    clearTimeout(timer);
    connection.off("error", listen);
  }
}

function refuse(error: Error, shown: string): never {
  const why = /WRONGPASS|NOAUTH/.test(error.message)
    ? "it wants another user or password"
    : "it is no Redis server that can be used";
  throw new InputError("--queue", shown, why);
}
