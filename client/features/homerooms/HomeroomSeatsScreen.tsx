import { useParams } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { remember } from "#client/http/queryClient.ts";
import { putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button, IconButton } from "#client/ui/Button.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Columns, Row, Stack } from "#client/ui/Layout.tsx";
import { LeaveGuard, useUnsaved } from "#client/ui/LeaveGuard.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import { SearchSelect } from "#client/ui/SearchSelect.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import { useEdits } from "#client/ui/useEdits.ts";
import type { PersonNames } from "#shared/accounts/accounts.ts";
import type { HomeroomView, NewHomeroom } from "#shared/homerooms/homerooms.ts";
import styles from "./HomeroomSeatsScreen.module.css";
import { useHomeroomsText } from "./homeroomsText.ts";

interface Seated {
  id: string;
  displayName: string;
  grade: number | null;
}

interface HomeroomFields {
  name: string;
  room: string;
  mentors: Seated[];
  students: Seated[];
}

/** Who sits in a homeroom: its mentors and its students. */
export function HomeroomSeatsScreen() {
  const { homeroomId = "" } = useParams();
  const homeroom = useRead<HomeroomView>(`/api/homerooms/${homeroomId}`);
  return (
    <Answer of={homeroom} shape="page">
      {(data) => (
        <LeaveGuard key={data.id}>
          <Seats homeroom={data} />
        </LeaveGuard>
      )}
    </Answer>
  );
}

function fieldsOf({ name, room, mentors, students }: HomeroomView): HomeroomFields {
  return { name, room, mentors: mentors.map((mentor) => ({ ...mentor, grade: null })), students };
}

function Seats({ homeroom }: { homeroom: HomeroomView }) {
  const text = useHomeroomsText();
  const { fields, setFields, settle, isChanged } = useEdits(fieldsOf(homeroom));
  useUnsaved(isChanged);
  const { name, room, mentors, students } = fields;
  const set = (change: Partial<HomeroomFields>) => setFields({ ...fields, ...change });
  const path = `/api/homerooms/${homeroom.id}`;
  const send = (sent: HomeroomFields) => {
    const input: NewHomeroom = {
      schoolId: homeroom.schoolId,
      name: sent.name,
      room: sent.room,
      mentorIds: sent.mentors.map(({ id }) => id),
      studentIds: sent.students.map(({ id }) => id),
    };
    return putJson<HomeroomView>(path, input, { version: homeroom.version });
  };
  const save = useChange<HomeroomFields, HomeroomView>({
    send,
    refreshes: ["/api/homerooms"],
    onDone: (kept, sent) => {
      remember(path, kept);
      settle(sent, fieldsOf(kept));
      showToast({ sentence: text("saved") });
    },
  });
  return (
    <Page
      title={homeroom.name}
      crumbs={[{ label: text("title"), to: "/homerooms" }]}
      lead={text("studentCount", { count: homeroom.students.length })}
    >
      <Form
        onSubmit={() => save.run(fields)}
        problem={save.problem}
        errors={save.errors}
        label={homeroom.name}
      >
        <Columns layout="halves">
          <TextField
            name="name"
            label={text("name")}
            value={name}
            onChange={(next) => set({ name: next })}
            isRequired
          />
          <TextField
            name="room"
            label={text("room")}
            value={room}
            onChange={(next) => set({ room: next })}
            isOptional
          />
        </Columns>
        <SeatList
          title={text("mentors")}
          hint={text("mentorLead")}
          addLabel={text("addMentor")}
          heldRole="mentor"
          seated={mentors}
          onChange={(next) => set({ mentors: next })}
        />
        <SeatList
          title={text("students")}
          addLabel={text("addStudent")}
          addHint={text("addStudentHint")}
          heldRole="student"
          seated={students}
          onChange={(next) => set({ students: next })}
        />
        <Row>
          <Button type="submit" look="primary" isBusy={save.isBusy}>
            {text("save")}
          </Button>
        </Row>
      </Form>
    </Page>
  );
}

interface SeatListProps {
  readonly title: string;
  readonly hint?: string;
  readonly addLabel: string;
  readonly addHint?: string;
  readonly heldRole: "mentor" | "student";
  readonly seated: readonly Seated[];
  readonly onChange: (seated: Seated[]) => void;
}

function SeatList({ title, hint, addLabel, addHint, heldRole, seated, onChange }: SeatListProps) {
  const text = useHomeroomsText();
  const names = useRead<PersonNames>(`/api/people/names?role=${heldRole}`);
  const free = (names.data?.people ?? []).filter((person) => !seated.some(({ id }) => id === person.id));
  const gradeOf = (grade: number | null) => (grade === null ? "" : text("grade", { grade }));
  const add = (id: string | null) => {
    const chosen = free.find((person) => person.id === id);
    if (chosen)
      onChange([...seated, { id: chosen.id, displayName: chosen.displayName, grade: chosen.grade }]);
  };
  return (
    <Section title={title} hint={hint} hasRule>
      <Stack>
        {seated.length === 0 ? <p>{text("nobodySeated")}</p> : null}
        <ul className={styles.seats}>
          {seated.map((person) => (
            <li key={person.id}>
              <span>{person.displayName}</span>
              <span className={styles.grade}>{gradeOf(person.grade)}</span>
              <IconButton
                icon="close"
                label={text("remove", { name: person.displayName })}
                onClick={() => onChange(seated.filter(({ id }) => id !== person.id))}
              />
            </li>
          ))}
        </ul>
        <SearchSelect
          label={addLabel}
          hint={addHint}
          options={free.map((person) => ({
            id: person.id,
            label: person.displayName,
            hint: gradeOf(person.grade) || person.signInName,
            keywords: person.signInName,
          }))}
          value={null}
          onChange={add}
          clearsAfterChoice
        />
      </Stack>
    </Section>
  );
}
