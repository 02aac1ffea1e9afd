import { useState } from "react";
import { Link } from "react-router";
import { piecesOf } from "#client/features/portfolios/arrangement.ts";
import { type PortfolioEditing, portfolioPath } from "#client/features/portfolios/usePortfolioDraft.ts";
import { hasDraft } from "#client/http/draftShelf.ts";
import { sendLeftDrafts, useLeftDrafts } from "#client/http/leftDrafts.ts";
import { usePerson } from "#client/http/me.ts";
import { Refusal } from "#client/http/refusal.ts";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { CancelButton, Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row, Stack } from "#client/ui/Layout.tsx";
import { TextArea } from "#client/ui/TextField.tsx";
import type { PortfolioView } from "#shared/portfolios/portfolios.ts";
import type { SubmissionList, SubmissionSummary } from "#shared/submissions/submissions.ts";
import { type Check, checksFor } from "./handInChecks.ts";
import styles from "./Submissions.module.css";
import { sayMentors, useSubmissionsText } from "./submissionsText.ts";

interface HandInDialogProps {
  readonly view: PortfolioView;
  readonly draft: PortfolioEditing;
  readonly mentors: SubmissionList["mentors"];
  /** What the program asks for and is not met yet; undefined while that is not known. */
  readonly asked: readonly Check[] | undefined;
  readonly onClose: () => void;
}

/** What is handed in, what it still lacks, a word to the mentor; afterwards, where it is now. */
export function HandInDialog({ view, draft, mentors, asked, onClose }: HandInDialogProps) {
  const text = useSubmissionsText();
  const person = usePerson();
  useLeftDrafts();
  const [note, setNote] = useState("");
  const names = sayMentors(text, mentors);
  const path = `/api/students/${view.studentId}/submissions`;
  const handIn = useChange<{ note: string }, SubmissionSummary>({
    send: async (input, key) => {
      await sendLeftDrafts();
      const portfolioVersion = await draft.settle();
      if (portfolioVersion === undefined) {
        throw new Refusal({ status: 0, code: "notSettled", detail: text("notSettled") });
      }
      return postJson<SubmissionSummary>(path, { ...input, portfolioVersion }, { idempotencyKey: key });
    },
    refreshes: [path, "/api/today", portfolioPath(view.studentId)],
  });
  const [done, setDone] = useState<SubmissionSummary>();
  if (done) return <DoneDialog attempt={done} names={names} onClose={onClose} />;
  const { sections } = draft.value;
  const isUnsent = (artifactId: string) => hasDraft(person.id, `artifact/${artifactId}`);
  const checks = [...checksFor(text, draft.value, view.artifacts, isUnsent), ...(asked ?? [])];
  const submit = async () => {
    try {
      setDone(await handIn.runAndWait({ note }));
    } catch (error) {
      // The form shows what the change refused; anything else is a fault to be heard of.
      if (!(error instanceof Refusal)) throw error;
    }
  };
  return (
    <Dialog title={text("dialogTitle")} onClose={onClose} entered={note}>
      <Form onSubmit={() => void submit()} problem={handIn.problem} errors={handIn.errors}>
        <p>{names ? text("dialogLead", { names }) : text("dialogLeadNobody")}</p>
        <section>
          <h3 className={styles.heading}>{text("handedInTitle")}</h3>
          <ul className={styles.contents}>
            {sections.map((section) => (
              <li key={section.id}>
                <span className={styles.name}>{section.title}</span>
                <span>{text("pieces", { count: piecesOf(section, view.artifacts).length })}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className={styles.heading}>{text("checkTitle")}</h3>
          {checks.length === 0 ? (
            <p>{text(asked ? "checkNone" : "checkNoneHere")}</p>
          ) : (
            <>
              <ul className={styles.checks}>
                {checks.map((check) => (
                  <li key={check.id}>
                    {check.to ? <Link to={check.to}>{check.sentence}</Link> : check.sentence}
                  </li>
                ))}
              </ul>
              <p className={styles.quiet}>{text("checkLead")}</p>
            </>
          )}
        </section>
        <TextArea
          name="note"
          label={text("note")}
          hint={text("noteHint")}
          value={note}
          onChange={setNote}
          limit={2000}
          isOptional
        />
        <Row>
          <Button type="submit" look="primary" isBusy={handIn.isBusy}>
            {text("handIn")}
          </Button>
          <CancelButton />
        </Row>
      </Form>
    </Dialog>
  );
}

interface DoneDialogProps {
  readonly attempt: SubmissionSummary;
  readonly names: string;
  readonly onClose: () => void;
}

function DoneDialog({ attempt, names, onClose }: DoneDialogProps) {
  const text = useSubmissionsText();
  const { id, number } = attempt;
  return (
    <Dialog
      title={text("doneTitle")}
      onClose={onClose}
      size="s"
      actions={
        <Row>
          <Button look="primary" onClick={onClose}>
            {text("done")}
          </Button>
          <ButtonLink to={`/submissions/${id}`} look="quiet">
            {text("seeCopy")}
          </ButtonLink>
        </Row>
      }
    >
      <Stack>
        <p role="status">
          {names ? text("doneLead", { number, names }) : text("doneLeadNobody", { number })}
        </p>
      </Stack>
    </Dialog>
  );
}
