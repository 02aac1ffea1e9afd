import { issueText, refusalText, uiText } from "#client/ui/messages.ts";
import { isRefusal, type Refusal } from "./refusal.ts";

function statusText(status: number): string {
  switch (status) {
    case 401:
      return uiText("status401");
    case 403:
      return uiText("status403");
    case 404:
      return uiText("status404");
    case 409:
      return uiText("status409");
    case 412:
      return uiText("status412");
    case 413:
      return uiText("status413");
    case 415:
      return uiText("status415");
    case 422:
      return uiText("status422");
    case 429:
      return uiText("status429");
    case 507:
      return uiText("status507");
    default:
      return uiText("status500");
  }
}

/** What to tell the person: the registered sentence for the code, else the server's, else one for the status. */
export function sentenceFor(error: unknown): string {
  if (!isRefusal(error)) return uiText("status500");
  if (error.code === "offline") return uiText("offline");
  if (error.code === "badAnswer") return uiText("badAnswer");
  return refusalText(error.code, error.values) ?? error.detail ?? statusText(error.status);
}

/** The name a form field must carry to be found by an issue's path: `["items", 0, "title"]` → "items.0.title". */
export function fieldName(path: readonly (string | number)[]): string {
  return path.join(".");
}

/** A refusal's remarks by field name; the first remark on a field wins. */
export function fieldErrors(refusal: Refusal): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const issue of refusal.issues) {
    const name = fieldName(issue.path);
    errors[name] ??= issueText(issue.message, refusal.values);
  }
  return errors;
}

export interface FormProblem {
  /** The sentence above the form; undefined when the fields' own remarks say everything. */
  readonly problem: string | undefined;
  readonly errors: Readonly<Record<string, string>>;
}

/** What a form shows of an error: spread into `<Form>`. */
export function formProblem(error: unknown): FormProblem {
  if (!error) return { problem: undefined, errors: {} };
  const errors = isRefusal(error) ? fieldErrors(error) : {};
  return { problem: Object.keys(errors).some(Boolean) ? undefined : sentenceFor(error), errors };
}
