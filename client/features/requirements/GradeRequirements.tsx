import { useState } from "react";
import { keyOf, queryClient, remember } from "#client/http/queryClient.ts";
import { deleteJson, putJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { Day } from "#client/ui/Moment.tsx";
import { SortableList } from "#client/ui/SortableList.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { Grade, RequirementList, RequirementView } from "#shared/requirements/requirements.ts";
import styles from "./Program.module.css";
import { RequirementDialog } from "./RequirementDialog.tsx";
import { sayHowMany, useRequirementsText } from "./requirementsText.ts";

const path = "/api/requirements";

/** Shows the new order at once; the server's answer, or its refusal, follows. */
function showOrder(grade: Grade, ordered: readonly RequirementView[]): void {
  queryClient.setQueryData<RequirementList>(keyOf(path), (list) =>
    list
      ? { ...list, requirements: [...list.requirements.filter((one) => one.grade !== grade), ...ordered] }
      : list,
  );
}

interface GradeRequirementsProps {
  readonly grade: Grade;
  readonly list: RequirementList;
}

/** Which dialog is open, and for which requirement. */
type Open =
  | { readonly kind: "add" }
  | { readonly kind: "edit" | "remove"; readonly requirement: RequirementView };

/** What is asked of one grade, in order. */
export function GradeRequirements({ grade, list }: GradeRequirementsProps) {
  const text = useRequirementsText();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const asked = list.requirements.filter((one) => one.grade === grade);
  const mayEdit = list.can["requirement.edit"] === true;
  const order = useChange<readonly RequirementView[], RequirementList>({
    send: (ordered) => putJson(`${path}/order`, { grade, requirementIds: ordered.map((one) => one.id) }),
    onDone: (answer) => remember(path, answer),
    onRefused: (error) => showToast({ sentence: sentenceFor(error) }),
    refreshes: [path],
  });
  const reorder = (ordered: readonly RequirementView[]) => {
    showOrder(grade, ordered);
    order.run(ordered);
  };
  return (
    <div className={styles.grade}>
      {asked.length === 0 && <p className={styles.quiet}>{text("gradeEmpty", { grade })}</p>}
      {asked.length > 0 && mayEdit && (
        <SortableList
          label={text("listOf", { grade })}
          items={asked}
          itemKey={(one) => one.id}
          itemName={(one) => one.title}
          onReorder={reorder}
        >
          {(one) => <RequirementRow requirement={one} onOpen={setOpen} />}
        </SortableList>
      )}
      {asked.length > 0 && !mayEdit && (
        <ul className={styles.plain}>
          {asked.map((one) => (
            <li key={one.id}>
              <RequirementRow requirement={one} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <Button icon="plus" aria-label={text("addTo", { grade })} onClick={() => setOpen({ kind: "add" })}>
          {text("add")}
        </Button>
      )}
      {open?.kind === "add" && <RequirementDialog grade={grade} year={list.schoolYear} onClose={close} />}
      {open?.kind === "edit" && (
        <RequirementDialog grade={grade} known={open.requirement} year={list.schoolYear} onClose={close} />
      )}
      {open?.kind === "remove" && (
        <RemoveDialog grade={grade} requirement={open.requirement} onClose={close} />
      )}
    </div>
  );
}

interface RequirementRowProps {
  readonly requirement: RequirementView;
  /** Left out for who may only read. */
  readonly onOpen?: (open: Open) => void;
}

function RequirementRow({ requirement, onOpen }: RequirementRowProps) {
  const text = useRequirementsText();
  const { title } = requirement;
  const howMany = sayHowMany(text, requirement);
  const due = requirement.dueOn ? (
    <>
      {text("dueBy")} <Day on={requirement.dueOn} />
    </>
  ) : (
    text("noDay")
  );
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.facts}>
          <span>{text(`kind_${requirement.kind}`)}</span>
          {howMany && <span>{howMany}</span>}
          <span>{due}</span>
        </p>
      </div>
      {onOpen && (
        <Menu
          label={text("moreFor", { title })}
          items={[
            { label: text("edit"), icon: "edit", onSelect: () => onOpen({ kind: "edit", requirement }) },
            {
              label: text("remove"),
              icon: "trash",
              isDanger: true,
              onSelect: () => onOpen({ kind: "remove", requirement }),
            },
          ]}
        />
      )}
    </div>
  );
}

interface RemoveDialogProps {
  readonly grade: Grade;
  readonly requirement: RequirementView;
  readonly onClose: () => void;
}

function RemoveDialog({ grade, requirement, onClose }: RemoveDialogProps) {
  const text = useRequirementsText();
  const { id, title, version } = requirement;
  const remove = useChange<void, unknown>({
    send: () => deleteJson(`${path}/${id}`, { version }),
    onDone: () => {
      onClose();
      showToast({ sentence: text("removed", { title }) });
    },
    refreshes: [path, "/api/today"],
  });
  return (
    <ConfirmDialog
      title={text("removeTitle", { title })}
      confirmLabel={text("remove")}
      isDanger
      onConfirm={() => remove.run()}
      onClose={onClose}
      isBusy={remove.isBusy}
      problem={remove.problem}
    >
      {requirement.isUsed ? text("isUsed") : text("removeLead", { grade })}
    </ConfirmDialog>
  );
}
