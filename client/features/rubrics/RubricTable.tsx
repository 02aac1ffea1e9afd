import { DataTable } from "#client/ui/DataTable.tsx";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import styles from "./Rubrics.module.css";
import { useRubricsText } from "./rubricsText.ts";

/** A rubric to be read: its criteria with each level in words. */
export function RubricTable({ criteria }: { readonly criteria: readonly RubricCriterion[] }) {
  const text = useRubricsText();
  const level = (key: "level1" | "level2" | "level3" | "level4", at: number) => ({
    id: key,
    header: text(key),
    cell: (criterion: RubricCriterion) => <span className={styles.anchor}>{criterion.anchors[at]}</span>,
  });
  return (
    <DataTable
      caption={text("levelsOf")}
      hidesCaption
      columns={[
        {
          id: "criterion",
          header: text("criteria"),
          isRowHeader: true,
          cell: (criterion) => (
            <>
              <span className={styles.criterion}>{criterion.title}</span>
              <span className={styles.weight}>{text("weightOf", { weight: criterion.weight })}</span>
            </>
          ),
        },
        level("level1", 0),
        level("level2", 1),
        level("level3", 2),
        level("level4", 3),
      ]}
      rows={criteria}
      rowKey={(criterion) => criterion.id}
    />
  );
}
