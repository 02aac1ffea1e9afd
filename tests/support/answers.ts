import type { ReviewDecision } from "#shared/reviews/reviews.ts";
import { richTextFrom } from "#shared/richText/richText.ts";
import { submissionView } from "#shared/submissions/submissions.ts";
import type { Answer, TestServer } from "./server.ts";

/** Mona opens a submission of Ana's, says a word about it, and returns or accepts it. */
export async function answerAsMona(
  server: TestServer,
  id: string,
  decision: ReviewDecision,
): Promise<Answer> {
  const mona = server.as("mona");
  await mona.ask("POST", `/api/submissions/${id}/opening`);
  await mona.ask("POST", `/api/submissions/${id}/comments`, {
    key: `comment-on-${id}`,
    json: { body: richTextFrom("Say more about your part.") },
  });
  const { version } = submissionView.parse((await mona.ask("GET", `/api/submissions/${id}`)).body);
  return mona.ask("POST", `/api/submissions/${id}/decision`, { version, json: { decision } });
}
