import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Choice.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { HomeroomList, HomeroomView, NewHomeroom } from "#shared/homerooms/homerooms.ts";
import type { DistrictView } from "#shared/schools/schoolForms.ts";
import { useHomeroomsText } from "./homeroomsText.ts";

/** The homerooms of the school year, for those who make them. */
export function HomeroomsScreen() {
  const text = useHomeroomsText();
  const homerooms = useRead<HomeroomList>("/api/homerooms");
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Page
      title={text("title")}
      lead={text("lead")}
      actions={
        homerooms.data?.can["homeroom.edit"] ? (
          <Button look="primary" icon="plus" onClick={() => setIsAdding(true)}>
            {text("add")}
          </Button>
        ) : null
      }
    >
      <Answer of={homerooms} shape="table">
        {(data) => (
          <DataTable
            caption={text("caption")}
            rows={data.homerooms}
            rowKey={(homeroom) => homeroom.id}
            empty={<EmptyState title={text("noneTitle")}>{text("none")}</EmptyState>}
            columns={[
              {
                id: "name",
                header: text("name"),
                isRowHeader: true,
                sortBy: (homeroom) => homeroom.name,
                cell: (homeroom) => <Link to={`/homerooms/${homeroom.id}`}>{homeroom.name}</Link>,
              },
              {
                id: "mentors",
                header: text("mentors"),
                cell: (homeroom) =>
                  homeroom.mentors.map((mentor) => mentor.displayName).join(", ") || text("noMentor"),
              },
              {
                id: "students",
                header: text("students"),
                align: "end",
                sortBy: (homeroom) => homeroom.studentCount,
                cell: (homeroom) => homeroom.studentCount,
              },
              { id: "room", header: text("room"), cell: (homeroom) => homeroom.room },
              { id: "school", header: text("school"), cell: (homeroom) => homeroom.schoolName },
            ]}
          />
        )}
      </Answer>
      {isAdding ? <AddDialog onClose={() => setIsAdding(false)} /> : null}
    </Page>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const text = useHomeroomsText();
  const navigate = useNavigate();
  const school = useRead<DistrictView>("/api/school");
  const highSchools = (school.data?.schools ?? []).filter(({ level }) => level === "high");
  const [home, setHome] = useState<NewHomeroom>({
    schoolId: "",
    name: "",
    room: "",
    mentorIds: [],
    studentIds: [],
  });
  const schoolId = home.schoolId || (highSchools[0]?.id ?? "");
  const add = useChange<NewHomeroom, HomeroomView>({
    send: (input, key) => postJson<HomeroomView>("/api/homerooms", input, { idempotencyKey: key }),
    refreshes: ["/api/homerooms"],
    onDone: (added) => {
      showToast({ sentence: text("added", { name: added.name }) });
      void navigate(`/homerooms/${added.id}`);
    },
  });
  return (
    <Dialog title={text("add")} onClose={onClose} entered={home}>
      <Form
        onSubmit={() => add.run({ ...home, schoolId })}
        problem={add.problem}
        errors={add.errors}
        label={text("add")}
      >
        <TextField
          name="name"
          label={text("name")}
          value={home.name}
          onChange={(name) => setHome({ ...home, name })}
          isRequired
        />
        <TextField
          name="room"
          label={text("room")}
          value={home.room}
          onChange={(room) => setHome({ ...home, room })}
          isOptional
        />
        {highSchools.length > 1 ? (
          <Select
            name="schoolId"
            label={text("school")}
            value={schoolId}
            onChange={(chosen) => setHome({ ...home, schoolId: chosen })}
            options={highSchools.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Row>
          <Button type="submit" look="primary" isBusy={add.isBusy}>
            {text("addNow")}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
