import { parseEndpoint } from "../trial/endpoint.ts";

/** What an endpoint of a protocol counts or measures, in words. */
export function endpointWords(name: string): string {
  const endpoint = parseEndpoint(name);
  if (endpoint === null) return name;
  const { kind, threshold } = endpoint;
  switch (kind) {
    case "saltAtMost":
      return `SALT ${threshold} or less`;
    case "saltImprovement":
      return `SALT better by ${threshold} % or more`;
    case "changeFromBaselinePercent":
      return "mean change of SALT, percent";
    case "lossMoreThan":
      return `ever worse by more than ${threshold} points`;
    case "lossAtLeast":
      return `ever worse by ${threshold} points or more`;
    case "keepsSaltAtMost":
      return `still SALT ${threshold} or less, not retreated`;
    case "recaptureAtMost":
      return `retreated, SALT ${threshold} or less again`;
  }
}
