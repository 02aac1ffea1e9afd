import { Answer } from "#client/http/Answer.tsx";
import { deleteJson, postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import { SearchSelect } from "#client/ui/SearchSelect.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ConflictList, NewConflict } from "#shared/panels/panelViews.ts";
import styles from "./DeclaredConflicts.module.css";
import { usePanelsText } from "./panelsText.ts";

const refreshed = ["/api/conflicts", "/api/interviews/mine"];

/** A panelist's own, private declarations, as a part of a screen. */
export function DeclaredConflicts() {
  const text = usePanelsText();
  const list = useRead<ConflictList>("/api/conflicts");
  return (
    <Section title={text("conflicts")} hint={text("conflictsHint")}>
      <Answer of={list} shape="list">
        {(data) => <Declarations list={data} />}
      </Answer>
    </Section>
  );
}

function Declarations({ list }: { readonly list: ConflictList }) {
  const text = usePanelsText();
  const nameOf = (id: string) =>
    [...list.candidates, ...list.declared.map(({ student }) => student)].find((known) => known.id === id)
      ?.displayName ?? "";
  const declare = useChange<NewConflict, ConflictList>({
    send: (input, key) => postJson<ConflictList>("/api/conflicts", input, { idempotencyKey: key }),
    refreshes: refreshed,
    onDone: (_answer, { studentId }) =>
      showToast({
        sentence: text("declared", { name: nameOf(studentId) }),
        onUndo: () => withdraw.run(studentId),
      }),
  });
  const withdraw = useChange<string, ConflictList>({
    send: (studentId) => deleteJson<ConflictList>(`/api/conflicts/${studentId}`),
    refreshes: refreshed,
    onDone: (_answer, studentId) => showToast({ sentence: text("withdrawn", { name: nameOf(studentId) }) }),
  });
  const problem = declare.problem ?? Object.values(declare.errors)[0] ?? withdraw.problem;
  const open = list.candidates.filter(({ id }) => !list.declared.some(({ student }) => student.id === id));
  return (
    <Stack>
      {problem && <Banner tone="stop">{problem}</Banner>}
      {list.declared.length > 0 && (
        <ul className={styles.declared}>
          {list.declared.map(({ student }) => (
            <li key={student.id}>
              <span>{student.displayName}</span>
              <Button
                size="s"
                look="quiet"
                icon="undo"
                aria-label={text("withdrawOf", { name: student.displayName })}
                onClick={() => withdraw.run(student.id)}
              >
                {text("withdraw")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <SearchSelect
          label={text("declare")}
          hint={text("declareHint")}
          options={open.map(({ id, displayName }) => ({ id, label: displayName }))}
          value={null}
          onChange={(studentId) => studentId !== null && declare.run({ studentId })}
          clearsAfterChoice
        />
      )}
      {open.length === 0 && list.declared.length === 0 && (
        <p className={styles.none}>{text("noCandidates")}</p>
      )}
    </Stack>
  );
}
