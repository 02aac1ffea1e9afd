import { useEffect, useRef, useState } from "react";
import { usePlanChange } from "#client/features/interviewEvents/usePlanChange.ts";
import { deleteJson, postJson, putJson } from "#client/http/request.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button, IconButton } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Choice.tsx";
import { CancelButton, Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { SearchSelect } from "#client/ui/SearchSelect.tsx";
import { Status } from "#client/ui/Status.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { EventBoard } from "#shared/interviews/board.ts";
import type { PanelInput, PanelistList, PanelistView, PanelView } from "#shared/panels/panelViews.ts";
import { defaultPanelRule } from "#shared/placement/placementModel.ts";
import styles from "./Board.module.css";
import { useBoardText, useProblemText } from "./boardText.ts";
import { elsewhereSentences, panelistNote, panelSentences } from "./panelWords.ts";
import { Warning } from "./Warning.tsx";

export interface PanelDialogProps {
  readonly board: EventBoard;
  /** The panel to change; left out, one is added. */
  readonly panel?: PanelView;
  readonly onClose: () => void;
}

/** Adds a panel, or changes or removes it; says at once what it still lacks. */
export function PanelDialog({ board, panel, onClose }: PanelDialogProps) {
  const text = useBoardText();
  const problemText = useProblemText();
  const { event, panels } = board;
  const [name, setName] = useState(panel?.name ?? text("panelNameNext", { number: panels.length + 1 }));
  const [roomId, setRoomId] = useState(panel?.roomId ?? null);
  const [members, setMembers] = useState<readonly PanelistView[]>(panel?.members ?? []);
  // The version now on the screen: after a refusal, what others changed has been fetched.
  const version = panels.find(({ id }) => id === panel?.id)?.version ?? 1;
  const count = board.seats.filter(({ panelId }) => panelId === panel?.id).length;
  const done = (sentence: string) => {
    showToast({ sentence });
    onClose();
  };
  const save = usePlanChange<PanelInput, PanelView>({
    send: (input, key) =>
      panel
        ? putJson<PanelView>(`/api/panels/${panel.id}`, input, { version })
        : postJson<PanelView>(`/api/events/${event.id}/panels`, input, { idempotencyKey: key }),
    onDone: (saved) => done(text("panelSaved", { name: saved.name })),
  });
  const remove = usePlanChange<PanelView, null>({
    send: (gone) => deleteJson<null>(`/api/panels/${gone.id}`, { version }),
    onDone: (_answer, gone) => done(text("panelRemoved", { name: gone.name })),
  });
  // What the panel lacks is known here; whom it cannot sit with, only to the server, which has just said so.
  const isRefused = save.error !== null;
  const needs = [
    ...elsewhereSentences({ id: panel?.id, members }, panels, text),
    ...panelSentences({ id: panel?.id ?? "", name, members }, problemText),
  ];
  return (
    <Dialog
      title={text(panel ? "panelTitle" : "newPanelTitle")}
      onClose={onClose}
      entered={[name, roomId, members]}
    >
      <Form
        onSubmit={() => save.run({ name, roomId, memberIds: members.map(({ id }) => id) })}
        problem={save.problem ?? remove.problem}
        errors={save.errors}
      >
        {count > 0 && <Banner tone="info">{text("panelHasInterviews", { count })}</Banner>}
        <TextField name="name" label={text("panelName")} value={name} onChange={setName} isRequired />
        <RoomChoice board={board} panelId={panel?.id} roomId={roomId} onChange={setRoomId} />
        <MemberChoice eventId={event.id} panels={panels} members={members} onChange={setMembers} />
        <div role="status">
          {needs.length > 0 && <Warning>{needs.join(" ")}</Warning>}
          {needs.length === 0 && !isRefused && <Status tone="done">{text("needsNobody")}</Status>}
        </div>
        <Row>
          <Button type="submit" look="primary" isBusy={save.isBusy}>
            {text("save")}
          </Button>
          {panel && count === 0 && (
            <Button look="danger" icon="trash" isBusy={remove.isBusy} onClick={() => remove.run(panel)}>
              {text("removePanel")}
            </Button>
          )}
          <CancelButton />
        </Row>
      </Form>
    </Dialog>
  );
}

interface RoomChoiceProps {
  readonly board: EventBoard;
  readonly panelId: string | undefined;
  readonly roomId: string | null;
  readonly onChange: (roomId: string | null) => void;
}

function RoomChoice({ board, panelId, roomId, onChange }: RoomChoiceProps) {
  const text = useBoardText();
  const options = board.rooms.map((room) => {
    const other = board.panels.find((panel) => panel.roomId === room.id && panel.id !== panelId);
    return {
      value: room.id,
      label: other ? text("roomTaken", { room: room.name, panel: other.name }) : room.name,
      isDisabled: other !== undefined,
    };
  });
  return (
    <Select
      name="roomId"
      label={text("room")}
      value={roomId ?? ""}
      options={options}
      emptyLabel={text("noRoomOption")}
      onChange={onChange}
      onClear={() => onChange(null)}
    />
  );
}

interface MemberChoiceProps {
  readonly eventId: string;
  readonly panels: EventBoard["panels"];
  readonly members: readonly PanelistView[];
  readonly onChange: (members: readonly PanelistView[]) => void;
}

function MemberChoice({ eventId, panels, members, onChange }: MemberChoiceProps) {
  const text = useBoardText();
  const full = useRef<HTMLParagraphElement>(null);
  const hasChosen = useRef(false);
  useEffect(() => {
    if (hasChosen.current && members.length >= defaultPanelRule.size) full.current?.focus();
  }, [members.length]);
  const list = useRead<PanelistList>(`/api/events/${eventId}/panelists`);
  const free = (list.data?.panelists ?? []).filter(({ id }) => !members.some((member) => member.id === id));
  const hintOf = (panelist: PanelistList["panelists"][number]) => {
    const panel = panels.find(({ id }) => id === panelist.panelId);
    const note = panelistNote(panelist, text);
    return panel ? `${note}; ${text("onPanel", { panel: panel.name })}` : note;
  };
  return (
    <div>
      <h3 className={styles.fieldTitle}>{text("members")}</h3>
      {members.length === 0 && <p className={styles.soft}>{text("nobodyYet")}</p>}
      <ul className={styles.members}>
        {members.map((member) => (
          <li key={member.id}>
            <span>
              {member.displayName} <span className={styles.soft}>{panelistNote(member, text)}</span>
            </span>
            <IconButton
              icon="close"
              size="s"
              label={text("removeMember", { name: member.displayName })}
              onClick={() => onChange(members.filter(({ id }) => id !== member.id))}
            />
          </li>
        ))}
      </ul>
      {members.length >= defaultPanelRule.size ? (
        // The list with its open choices is gone, so that the focus needs a place to go to.
        <p ref={full} tabIndex={-1} className={styles.soft}>
          {text("panelFull")}
        </p>
      ) : (
        <SearchSelect
          name="memberIds"
          label={text("addMember")}
          hint={text("addMemberHint")}
          options={free.map((panelist) => ({
            id: panelist.id,
            label: panelist.displayName,
            hint: hintOf(panelist),
          }))}
          value={null}
          onChange={(id) => {
            const chosen = free.find((panelist) => panelist.id === id);
            if (!chosen) return;
            hasChosen.current = true;
            onChange([...members, chosen]);
          }}
          clearsAfterChoice
        />
      )}
    </div>
  );
}
