import { usePerson } from "#client/http/me.ts";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { Section } from "#client/ui/Page.tsx";
import type { Reading, SubmissionView } from "#shared/submissions/submissions.ts";
import { useReviewsText } from "./reviewsText.ts";
import styles from "./SubmissionScreen.module.css";

/** The student's word to the mentor, and who has read it when. */
export function ReaderList({ submission }: { readonly submission: SubmissionView }) {
  const text = useReviewsText();
  const place = useLocale();
  const person = usePerson();
  const say = (at: string) => sayMoment(new Date(at), place, uiText);
  const sentence = ({ reader: { displayName: name }, firstReadAt, lastReadAt }: Reading) => {
    const [first, last] = [say(firstReadAt), say(lastReadAt)];
    return first === last ? text("readOnce", { name, first }) : text("readAgain", { name, first, last });
  };
  const isOwn = person.id === submission.student.id;
  return (
    <>
      {submission.note ? (
        <Section
          title={isOwn ? text("ownNoteTitle") : text("noteTitle", { name: submission.student.displayName })}
        >
          <p className={styles.note}>{submission.note}</p>
        </Section>
      ) : null}
      <Section title={text("readersTitle")}>
        {submission.readings.length === 0 ? (
          <p className={styles.quiet}>{text("nobodyRead")}</p>
        ) : (
          <ul className={styles.list}>
            {submission.readings.map((reading) => (
              <li key={reading.reader.id}>{sentence(reading)}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
