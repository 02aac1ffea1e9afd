import { useState } from "react";
import { Link } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { deleteJson, postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button, IconButton } from "#client/ui/Button.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Columns, Row, Stack } from "#client/ui/Layout.tsx";
import { useUnsaved } from "#client/ui/LeaveGuard.tsx";
import { Section } from "#client/ui/Page.tsx";
import { SearchSelect } from "#client/ui/SearchSelect.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type {
  GuardianLinkList,
  NewGuardianLink,
  PersonNames,
  PersonView,
} from "#shared/accounts/accounts.ts";
import { useAccountsText } from "./accountsText.ts";

type FamilyLink = GuardianLinkList["links"][number];

/** Who is guardian of whom, from either side. */
export function FamilyLinks({ person }: { person: PersonView }) {
  const text = useAccountsText();
  const isStudent = person.roles.includes("student");
  const path = `/api/people/${person.id}/guardian-links`;
  const links = useRead<GuardianLinkList>(path);
  const [ending, setEnding] = useState<FamilyLink>();
  const end = useChange<FamilyLink, unknown>({
    send: (link) => deleteJson(`/api/guardian-links/${link.id}`),
    refreshes: [path],
    onDone: () => setEnding(undefined),
  });
  const otherOf = (link: FamilyLink) => (isStudent ? link.guardian : link.student);
  const name = person.displayName;
  return (
    <Section title={text("family")} hasRule>
      <Stack gap="l">
        <Answer of={links} shape="list">
          {(data) => (
            <DataTable
              caption={isStudent ? text("guardiansOf", { name }) : text("studentsOf", { name })}
              rows={data.links}
              rowKey={(link) => link.id}
              empty={<p>{text("noLinks")}</p>}
              columns={[
                {
                  id: "name",
                  header: text("name"),
                  isRowHeader: true,
                  cell: (link) => <Link to={`/people/${otherOf(link).id}`}>{otherOf(link).displayName}</Link>,
                },
                { id: "relationship", header: text("relationship"), cell: (link) => link.relationship },
                {
                  id: "end",
                  header: text("unlinkNow"),
                  hidesHeader: true,
                  align: "end",
                  cell: (link) => (
                    <IconButton
                      icon="trash"
                      label={text("unlink", { name: otherOf(link).displayName })}
                      onClick={() => setEnding(link)}
                    />
                  ),
                },
              ]}
            />
          )}
        </Answer>
        <LinkForm person={person} isStudent={isStudent} refreshes={path} />
      </Stack>
      {ending ? (
        <ConfirmDialog
          title={text("unlinkTitle", { name: otherOf(ending).displayName })}
          confirmLabel={text("unlinkNow")}
          onConfirm={() => end.run(ending)}
          onClose={() => setEnding(undefined)}
          isDanger
          isBusy={end.isBusy}
          problem={end.problem}
        >
          {text("unlinkLead")}
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

function LinkForm(props: { person: PersonView; isStudent: boolean; refreshes: string }) {
  const { person, isStudent } = props;
  const text = useAccountsText();
  const [otherId, setOtherId] = useState<string | null>(null);
  const [relationship, setRelationship] = useState("");
  useUnsaved(otherId !== null || relationship !== "");
  const others = useRead<PersonNames>(`/api/people/names?role=${isStudent ? "guardian" : "student"}`);
  const link = useChange<NewGuardianLink, unknown>({
    send: (input, key) => postJson("/api/guardian-links", input, { idempotencyKey: key }),
    refreshes: [props.refreshes],
    onDone: () => {
      setOtherId(null);
      setRelationship("");
      showToast({ sentence: text("linked") });
    },
  });
  const submit = () =>
    link.run({
      guardianId: isStudent ? (otherId ?? "") : person.id,
      studentId: isStudent ? person.id : (otherId ?? ""),
      relationship,
    });
  return (
    <Form onSubmit={submit} problem={link.problem} errors={link.errors} label={text("link")}>
      <Columns layout="halves">
        <SearchSelect
          name={isStudent ? "guardianId" : "studentId"}
          label={isStudent ? text("linkGuardian") : text("linkStudent")}
          options={(others.data?.people ?? []).map(({ id, displayName, signInName }) => ({
            id,
            label: displayName,
            hint: signInName,
          }))}
          value={otherId}
          onChange={setOtherId}
        />
        <TextField
          name="relationship"
          label={text("relationship")}
          hint={text("relationshipHint")}
          value={relationship}
          onChange={setRelationship}
        />
      </Columns>
      <Row>
        <Button type="submit" isBusy={link.isBusy} isDisabled={!otherId}>
          {text("link")}
        </Button>
      </Row>
    </Form>
  );
}
