import { markup } from "#server/pages/markup.ts";
import { shortPage } from "#server/pages/noticePage.ts";
import { sayOnPage } from "#server/pages/pageText.ts";
import type { OpenShare } from "./shares.queries.ts";

/**
 * The form that asks for a link's passcode; it works without a script.
 * @param action where it is sent
 */
export function passcodePage(
  { locale, accentColor }: Pick<OpenShare, "locale" | "accentColor">,
  action: string,
  problem?: "passcodeMissing" | "passcodeWrong",
): string {
  const remark =
    problem && markup`<p class="page-problem" id="problem" role="alert">${sayOnPage(problem)}</p>`;
  const state = problem && markup` aria-invalid="true" aria-describedby="problem"`;
  return shortPage(
    sayOnPage("passcodeTitle"),
    markup`<p>${sayOnPage("passcodeLead")}</p>
<form class="page-form" method="post" action="${action}">
${remark}
<label for="passcode">${sayOnPage("passcode")}</label>
<input id="passcode" name="passcode" type="password" autocomplete="off" required autofocus${state}>
<button type="submit">${sayOnPage("passcodeOpen")}</button>
</form>`,
    { locale, accentColor },
  );
}
