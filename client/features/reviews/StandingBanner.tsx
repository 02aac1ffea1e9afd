import { Link } from "react-router";
import { usePerson } from "#client/http/me.ts";
import { useRead } from "#client/http/useRead.ts";
import { ButtonLink } from "#client/ui/Button.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { Banner } from "#client/ui/Notice.tsx";
import type { SubmissionList, SubmissionView } from "#shared/submissions/submissions.ts";
import { useReviewsText } from "./reviewsText.ts";

/** How the submission stands, in a sentence: to its student what to do next, to others who decided when. */
export function StandingBanner({ submission }: { readonly submission: SubmissionView }) {
  const person = usePerson();
  return person.id === submission.student.id ? (
    <OwnBanner submission={submission} />
  ) : (
    <DecisionBanner submission={submission} />
  );
}

function DecisionBanner({ submission }: { readonly submission: SubmissionView }) {
  const text = useReviewsText();
  const place = useLocale();
  const { state, decidedAt, decidedBy } = submission;
  if (!decidedAt || !decidedBy) return null;
  const values = { name: decidedBy.displayName, when: sayMoment(new Date(decidedAt), place, uiText) };
  return state === "accepted" ? (
    <Banner tone="ok" title={text("acceptedBy", values)} />
  ) : (
    <Banner title={text("returnedBy", values)} />
  );
}

function OwnBanner({ submission }: { readonly submission: SubmissionView }) {
  const text = useReviewsText();
  const { state, student } = submission;
  const attempts = useRead<SubmissionList>(`/api/students/${student.id}/submissions`);
  const latest = attempts.data?.submissions.find((one) => one.state !== "withdrawn");
  if (latest && latest.number > submission.number) {
    return (
      <Banner title={text("earlierAttempt")}>
        <Link to={`/submissions/${latest.id}`}>{text("seeLatest")}</Link>
      </Banner>
    );
  }
  const name = (submission.decidedBy ?? submission.openedBy)?.displayName ?? text("somebody");
  switch (state) {
    case "waiting":
      return <Banner title={text("studentWaiting")} />;
    case "opened":
      return <Banner title={text("studentOpened", { name })} />;
    case "returned":
      return (
        <Banner
          tone="warn"
          title={text("studentReturned", { name })}
          actions={
            <ButtonLink to="/portfolio" look="primary" size="s">
              {text("toPortfolio")}
            </ButtonLink>
          }
        />
      );
    case "accepted":
      return <Banner tone="ok" title={text("studentAccepted", { name })} />;
    case "withdrawn":
      return null;
  }
}
