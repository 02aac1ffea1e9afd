import { type Markup, markup } from "./markup.ts";
import { type PageParts, pageHeaders, pageOf } from "./page.ts";
import { sayOnPage } from "./pageText.ts";

export { pageHeaders };

/** Whether people come to this address by a link and are to read a page, whatever the answer. */
export function isPageAddress(path: string): boolean {
  return /^\/s(?:\/|$)/i.test(path);
}

/** A short page: a title and what is to be said under it. */
export function shortPage(
  title: string,
  content: Markup,
  place: Pick<PageParts, "locale" | "accentColor"> = {},
): string {
  return pageOf({
    ...place,
    title,
    body: markup`<main class="page-notice"><h1>${title}</h1>${content}</main>`,
  });
}

/** What is wrong, as a page: a sentence that says what to do. */
export function noticePageOf(problem: { status: number; detail: string }): string {
  if (problem.status === 404) {
    return shortPage(sayOnPage("notFoundTitle"), markup`<p>${sayOnPage("notFoundLead")}</p>`);
  }
  const title = sayOnPage(problem.status === 429 ? "tooManyTitle" : "brokenTitle");
  return shortPage(title, markup`<p>${problem.detail}</p>`);
}
