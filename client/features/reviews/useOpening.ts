import { useEffect, useRef } from "react";
import { refresh } from "#client/http/queryClient.ts";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import type { SubmissionSummary, SubmissionView } from "#shared/submissions/submissions.ts";

/** Tells the server, once for each time the screen is opened, that a mentor or coordinator reads the submission. */
export function useOpening(submission: SubmissionView, isReader: boolean): void {
  const isTold = useRef(false);
  const path = `/api/submissions/${submission.id}`;
  const { run } = useChange<null, SubmissionSummary>({
    send: () => postJson<SubmissionSummary>(`${path}/opening`),
    onDone: () => void refresh([path, "/api/waiting", `/api/students/${submission.student.id}/submissions`]),
  });
  useEffect(() => {
    if (!isReader || isTold.current) return;
    isTold.current = true;
    run(null);
  }, [isReader, run]);
}
