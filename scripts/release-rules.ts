/** Licences under which a delivered package may be. */
const ALLOWED: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
]);

/** The part of a CycloneDX bill of materials that is looked at. */
export interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly {
      readonly license?: { readonly id?: string };
      readonly expression?: string;
    }[];
  }[];
}

/** Delivered packages without a licence that is allowed; of alternatives (`A OR B`) one is enough. */
export function billFaults({ components }: Bill): string[] {
  return components.flatMap(({ name, version, licenses = [] }) => {
    const stated = licenses.map(({ license, expression }) => license?.id ?? expression ?? "");
    const isAllowed = stated
      .flatMap((text) => text.replace(/^\(|\)$/g, "").split(" OR "))
      .some((each) => each.split(" AND ").every((part) => ALLOWED.has(part.trim())));
    return isAllowed ? [] : [`${name} ${version}: licence ${stated.join(", ") || "not stated"}`];
  });
}

/** What belongs to the work on the package and must not be packed with it. */
const LEFTOVERS =
  /\.test\.|(?:^|\/)(?:test|testing|fixtures|node_modules)\/|dist\/site[-.](?!.*\/)|\.(?:part|lock|log)$/;
/** What a user needs. */
export const NEEDED = [
  "bin/anagen.js",
  "dist/index.js",
  "dist/node.js",
  "dist/site/index.html",
  "LICENSE",
  "README.md",
];

/** Files that a package must not hold, and such as it lacks. */
export function packedFaults(files: readonly string[]): string[] {
  return [
    ...files.filter((path) => LEFTOVERS.test(path)).map((path) => `${path} must not be packed`),
    ...NEEDED.filter((path) => !files.includes(path)).map((path) => `${path} is missing`),
  ];
}
