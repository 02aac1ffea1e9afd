import i18next from "i18next";
import { ZodError } from "zod";
import { isDiskFull } from "#server/db/store.ts";
import { refusalMessages } from "#shared/messages/en/refusals.ts";
import { Refusal } from "./refusal.ts";

/** What a refused request is answered with: problem details (RFC 9457) with a stable `code`. */
export interface Problem {
  type: "about:blank";
  title: string;
  status: number;
  code: string;
  detail: string;
  values?: Record<string, string | number>;
  issues?: { path: (string | number)[]; message: string }[];
  current?: unknown;
}

const sentences = i18next.createInstance();
void sentences.init({
  lng: "en",
  resources: { en: { refusals: refusalMessages } },
  defaultNS: "refusals",
  interpolation: { escapeValue: false },
});

interface ExpressLikeError {
  type?: unknown;
  status?: unknown;
}

function statusOfParser(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { status, type }: ExpressLikeError = error;
  return typeof status === "number" && typeof type === "string" ? status : undefined;
}

/** The refusal an error stands for; undefined when it is a fault of ours. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (isDiskFull(error)) return new Refusal("diskFull");
  if (error instanceof URIError) return new Refusal("badRequest");
  if (error instanceof ZodError) return undefined;
  const status = statusOfParser(error);
  if (status === 413) return new Refusal("tooLarge", { values: { limit: "1 MB" } });
  if (status !== undefined && status >= 400 && status < 500) return new Refusal("notJson");
  return undefined;
}

/** The body of the answer to a refusal. */
export function problemOf(refusal: Refusal): Problem {
  const { values, issues, current, sentence } = refusal.details;
  return {
    type: "about:blank",
    title: refusal.code,
    status: refusal.status,
    code: refusal.code,
    detail: sentence ?? sentences.t(refusal.code, { ...values }),
    ...(values ? { values } : {}),
    ...(issues ? { issues } : {}),
    ...(current === undefined ? {} : { current }),
  };
}
