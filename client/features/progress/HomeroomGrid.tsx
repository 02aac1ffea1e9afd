import { Link } from "react-router";
import { type Column, DataTable } from "#client/ui/DataTable.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import type { HomeroomProgress } from "#shared/progress/progress.ts";
import type { RequirementKind } from "#shared/requirements/requirements.ts";
import styles from "./Homeroom.module.css";
import { useMentoringText } from "./mentoringText.ts";
import { ProgressStanding } from "./ProgressStanding.tsx";

type Row = HomeroomProgress["students"][number];

const kinds: readonly RequirementKind[] = [
  "resume",
  "workSample",
  "serviceHours",
  "jobShadow",
  "portfolio",
  "interview",
];

function settledIn(row: Row): number {
  return row.requirements.filter((asked) => asked.state === "met" || asked.state === "excused").length;
}

export interface HomeroomGridProps {
  readonly name: string;
  readonly students: HomeroomProgress["students"];
}

/**
 * Students by what is asked of them. Grades are asked different things, so a column is a kind of work and a cell
 * holds whatever of that kind is asked of the student.
 */
export function HomeroomGrid({ name, students }: HomeroomGridProps) {
  const text = useMentoringText();
  const isAsked = (kind: RequirementKind) =>
    students.some((row) => row.requirements.some((asked) => asked.kind === kind));
  const columns: Column<Row>[] = [
    {
      id: "student",
      header: text("student"),
      isRowHeader: true,
      cell: (row) => <Link to={`/students/${row.student.id}`}>{row.student.displayName}</Link>,
    },
    {
      id: "grade",
      header: text("grade"),
      align: "end",
      sortBy: (row) => row.grade ?? 0,
      cell: (row) => row.grade ?? "",
    },
    {
      id: "settled",
      header: text("settled"),
      sortBy: (row) => settledIn(row) / Math.max(1, row.requirements.length),
      cell: (row) => text("settledOf", { settled: settledIn(row), asked: row.requirements.length }),
    },
  ];
  for (const kind of kinds.filter(isAsked)) {
    columns.push({ id: kind, header: text(`kind_${kind}`), cell: (row) => <Cell row={row} kind={kind} /> });
  }
  return (
    <DataTable
      caption={text("caption", { name })}
      hidesCaption
      isDense
      columns={columns}
      rows={students}
      rowKey={(row) => row.student.id}
      rowTone={(row) => (row.requirements.some((asked) => asked.isOverdue) ? "attention" : undefined)}
      empty={<EmptyState title={text("noStudents")}>{text("noStudentsLead")}</EmptyState>}
    />
  );
}

function Cell({ row, kind }: { readonly row: Row; readonly kind: RequirementKind }) {
  const text = useMentoringText();
  const asked = row.requirements.filter((one) => one.kind === kind);
  if (asked.length === 0) {
    return (
      <span className={styles.none} data-nothing="">
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{text("notAsked")}</VisuallyHidden>
      </span>
    );
  }
  return (
    <div className={styles.cell}>
      {asked.map((one) => (
        <ProgressStanding key={one.requirementId} progress={one} />
      ))}
    </div>
  );
}
