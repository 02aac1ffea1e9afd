import styles from "./Family.module.css";
import { useFamilyText } from "./familyText.ts";

/** What to ask a child about the work, in plain words. */
export function GoodQuestions() {
  const text = useFamilyText();
  return (
    <section className={styles.questions} aria-labelledby="good-questions">
      <h2 id="good-questions">{text("talkTitle")}</h2>
      <p className={styles.about}>{text("talkLead")}</p>
      <ol>
        <li>{text("talk1")}</li>
        <li>{text("talk2")}</li>
        <li>{text("talk3")}</li>
      </ol>
    </section>
  );
}
