import { useDeferredValue, useState } from "react";
import { Link, useNavigate } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { getJson, postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Choice.tsx";
import { type Column, DataTable } from "#client/ui/DataTable.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Columns, Row, Stack } from "#client/ui/Layout.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { NewPerson, PersonList, PersonView } from "#shared/accounts/accounts.ts";
import type { Role } from "#shared/people/people.ts";
import { AccountFields, blankPerson } from "./AccountFields.tsx";
import { useAccountsText } from "./accountsText.ts";

type Listed = PersonList["people"][number];
type Filter = Role | "any";

const filters: readonly Filter[] = [
  "any",
  "student",
  "guardian",
  "mentor",
  "panelist",
  "coordinator",
  "administrator",
];

function addressOf(search: string, role: Filter, after = ""): string {
  const query = new URLSearchParams({ search, after });
  if (role !== "any") query.set("role", role);
  return `/api/people?${query}`;
}

/** Everybody of the district, found by name or role. */
export function AccountsScreen() {
  const text = useAccountsText();
  const [search, setSearch] = useState("");
  const [role, setRole] = useState<Filter>("any");
  const [isAdding, setIsAdding] = useState(false);
  const wanted = useDeferredValue(search);
  const path = addressOf(wanted, role);
  const first = useRead<PersonList>(path, { keepsPrevious: true });
  return (
    <Page
      title={text("title")}
      lead={text("lead")}
      actions={
        <Button look="primary" icon="plus" onClick={() => setIsAdding(true)}>
          {text("add")}
        </Button>
      }
    >
      <Stack gap="l">
        <Columns layout="halves">
          <TextField label={text("search")} value={search} onChange={setSearch} type="search" />
          <Select
            label={text("role")}
            value={role}
            onChange={setRole}
            options={filters.map((value) => ({
              value,
              label: value === "any" ? text("anyRole") : text(`role_${value}`),
            }))}
          />
        </Columns>
        <Answer of={first} shape="table">
          {(page) => <People key={path} first={page} search={wanted} role={role} />}
        </Answer>
      </Stack>
      {isAdding ? <AddDialog onClose={() => setIsAdding(false)} /> : null}
    </Page>
  );
}

function People({ first, search, role }: { first: PersonList; search: string; role: Filter }) {
  const text = useAccountsText();
  const [later, setLater] = useState<PersonList[]>([]);
  const next = later.at(-1) ? later.at(-1)?.next : first.next;
  const more = useChange<string, PersonList>({
    send: (after) => getJson<PersonList>(addressOf(search, role, after)),
    onDone: (page) => setLater([...later, page]),
  });
  const columns: readonly Column<Listed>[] = [
    {
      id: "name",
      header: text("name"),
      isRowHeader: true,
      cell: (person) => <Link to={`/people/${person.id}`}>{person.displayName}</Link>,
    },
    {
      id: "roles",
      header: text("roles"),
      cell: (person) => person.roles.map((held) => text(`role_${held}`)).join(", "),
    },
    {
      id: "school",
      header: text("school"),
      cell: (person) =>
        person.grade === null
          ? (person.schoolName ?? "")
          : `${person.schoolName ?? ""}, ${text("gradeNumber", { grade: person.grade })}`,
    },
    { id: "signIn", header: text("signIn"), cell: (person) => person.signInName },
    { id: "state", header: text("state"), cell: (person) => <AccountState person={person} /> },
  ];
  const isUnfiltered = search === "" && role === "any";
  return (
    <Stack>
      <DataTable
        caption={text("found", { count: first.total })}
        columns={columns}
        rows={[first, ...later].flatMap((page) => page.people)}
        rowKey={(person) => person.id}
        isDense
        empty={
          <EmptyState title={text("nobodyTitle")}>
            {isUnfiltered ? text("nobody") : text("nobodyMatches")}
          </EmptyState>
        }
      />
      {next ? (
        <Row>
          <Button onClick={() => more.run(next)} isBusy={more.isBusy}>
            {text("more")}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

/** Whether a person can sign in, in a word and a shape. */
export function AccountState({ person }: { person: Pick<Listed, "state" | "hasPassword"> }) {
  const text = useAccountsText();
  if (person.state === "disabled") return <Status tone="off">{text("disabled")}</Status>;
  if (!person.hasPassword) return <Status tone="empty">{text("neverSignedIn")}</Status>;
  return <Status tone="done">{text("active")}</Status>;
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const text = useAccountsText();
  const navigate = useNavigate();
  const [person, setPerson] = useState<NewPerson>(blankPerson);
  const add = useChange<NewPerson, PersonView>({
    send: (input, key) => postJson<PersonView>("/api/people", input, { idempotencyKey: key }),
    refreshes: ["/api/people"],
    onDone: (added) => {
      showToast({ sentence: text("added", { name: added.displayName }) });
      void navigate(`/people/${added.id}`);
    },
  });
  return (
    <Dialog title={text("add")} onClose={onClose} entered={person} size="l">
      <Form onSubmit={() => add.run(person)} problem={add.problem} errors={add.errors} label={text("add")}>
        <AccountFields value={person} onChange={setPerson} />
        <Row>
          <Button type="submit" look="primary" isBusy={add.isBusy}>
            {text("addNow")}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
