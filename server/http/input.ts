import type { z } from "zod";
import { absent } from "./absent.ts";
import { Refusal, type RefusalIssue } from "./refusal.ts";

const deepest = 64;

/** Refuses text nested deeper than any object of ours, before a parser or schema walks it. */
function refuseDeepNesting(text: string): void {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === 92) at += 1;
      else if (code === 34) isInString = false;
    } else if (code === 34) isInString = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > deepest) throw new Refusal("tooDeep");
    } else if (code === 93 || code === 125) depth -= 1;
  }
}

/** Parses a request body. @throws Refusal 400 when it is no JSON, or nested absurdly; 422 for `__proto__` */
export function parseJson(text: string): unknown {
  refuseDeepNesting(text);
  try {
    return JSON.parse(text, (key: string, value: unknown) => {
      if (key === "__proto__")
        throw new Refusal("notUnderstood", { issues: [{ path: [key], message: "unknownField" }] });
      return value;
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("notJson");
  }
}

function pathOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === "symbol" ? String(step) : step));
}

function issuesOf(issue: z.core.$ZodIssue): RefusalIssue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...pathOf(issue.path), key], message: "unknownField" }));
  }
  return [{ path: pathOf(issue.path), message: issue.message }];
}

/**
 * The input, checked against its schema; `undefined` where a route declares none.
 * @throws Refusal 422 with every issue, unknown keys included
 */
export function checkedInput<S extends z.ZodType>(
  schema: S | undefined,
  raw: unknown,
  where: "query" | "body",
): z.output<S> {
  if (!schema) return absent();
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap(issuesOf);
  throw new Refusal("notUnderstood", {
    issues: where === "query" ? issues.map((issue) => ({ ...issue, path: ["?", ...issue.path] })) : issues,
  });
}
