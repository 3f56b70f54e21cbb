import { parseEndpoint } from "../trial/endpoint.ts";
import type { EndpointKindName } from "../trial/endpoint-kinds.ts";

/** What each kind of endpoint counts or measures, by its threshold. */
const WORDS: Readonly<Record<EndpointKindName, (threshold: number) => string>> = {
  saltAtMost: (threshold) => `SALT ${threshold} or less`,
  saltImprovement: (threshold) => `SALT better by ${threshold} % or more`,
  changeFromBaselinePercent: () => "mean change of SALT, percent",
  changeFromBaseline: () => "mean change of SALT, points",
  everSaltAtMost: (threshold) => `ever SALT ${threshold} or less`,
  lossMoreThan: (threshold) => `ever worse by more than ${threshold} points`,
  lossAtLeast: (threshold) => `ever worse by ${threshold} points or more`,
  keepsSaltAtMost: (threshold) => `still SALT ${threshold} or less, not retreated`,
  recaptureAtMost: (threshold) => `retreated, SALT ${threshold} or less again`,
};

/** What an endpoint of a protocol counts or measures, in words; its name where there are none. */
export function endpointWords(name: string): string {
  const endpoint = parseEndpoint(name);
  if (endpoint === null || !Object.hasOwn(WORDS, endpoint.kind.name)) return name;
  return WORDS[endpoint.kind.name as EndpointKindName](endpoint.threshold);
}
