import { useId } from "react";
import { Icon } from "#client/ui/Icon.tsx";
import type { MissingField } from "#shared/artifacts/missingFields.ts";
import { useArtifactsText } from "./artifactsText.ts";
import { goToField } from "./FieldPlace.tsx";
import styles from "./MissingList.module.css";

/** What an artifact still lacks, each line leading to its place in the form. */
export function MissingList({ missing }: { readonly missing: readonly MissingField[] }) {
  const text = useArtifactsText();
  const needed = missing.filter((field) => field.isNeeded);
  const suggested = missing.filter((field) => !field.isNeeded);
  return (
    <div id="still-missing" className={styles.panel}>
      {needed.length > 0 ? (
        <Lines title={text("stillMissing")} fields={needed} />
      ) : (
        <p className={styles.done}>
          <Icon name="check" />
          {text("nothingMissing")}
        </p>
      )}
      {suggested.length > 0 && <Lines title={text("suggestions")} fields={suggested} />}
    </div>
  );
}

function Lines({ title, fields }: { readonly title: string; readonly fields: readonly MissingField[] }) {
  const text = useArtifactsText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.lines}>
        {fields.map(({ field, message }) => (
          <li key={message}>
            <a
              href={`#field-${field}`}
              onClick={(event) => {
                event.preventDefault();
                goToField(field);
              }}
            >
              {text(message)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
