import { useParams } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { remember } from "#client/http/queryClient.ts";
import { putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row, Stack } from "#client/ui/Layout.tsx";
import { LeaveGuard, useUnsaved } from "#client/ui/LeaveGuard.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import { useEdits } from "#client/ui/useEdits.ts";
import type { NewPerson, PersonView } from "#shared/accounts/accounts.ts";
import { AccountAccess } from "./AccountAccess.tsx";
import { AccountFields } from "./AccountFields.tsx";
import { AccountState } from "./AccountsScreen.tsx";
import { useAccountsText } from "./accountsText.ts";
import { FamilyLinks } from "./FamilyLinks.tsx";

/** One person's account: names and roles, signing in, family. */
export function AccountScreen() {
  const { personId = "" } = useParams();
  const person = useRead<PersonView>(`/api/people/${personId}`);
  return (
    <Answer of={person} shape="page">
      {(data) => (
        <LeaveGuard key={data.id}>
          <Account person={data} />
        </LeaveGuard>
      )}
    </Answer>
  );
}

function fieldsOf(person: PersonView): NewPerson {
  const { givenName, familyName, signInName, email, roles, schoolId, grade, isTrained, isCommunityMember } =
    person;
  return { givenName, familyName, signInName, email, roles, schoolId, grade, isTrained, isCommunityMember };
}

function Account({ person }: { person: PersonView }) {
  const text = useAccountsText();
  const { fields, setFields, settle, isChanged } = useEdits(fieldsOf(person));
  useUnsaved(isChanged);
  const path = `/api/people/${person.id}`;
  const save = useChange<NewPerson, PersonView>({
    send: (input) => putJson<PersonView>(path, input, { version: person.version }),
    refreshes: ["/api/people"],
    onDone: (kept, sent) => {
      remember(path, kept);
      settle(sent, fieldsOf(kept));
      showToast({ sentence: text("saved") });
    },
  });
  const mayEdit = person.can["person.edit"] === true;
  const hasFamily = person.roles.includes("student") || person.roles.includes("guardian");
  return (
    <Page
      title={person.displayName}
      crumbs={[{ label: text("title"), to: "/people" }]}
      lead={<AccountState person={person} />}
    >
      <Stack gap="xl">
        {mayEdit ? (
          <Section title={text("account")} hidesTitle>
            <Form
              onSubmit={() => save.run(fields)}
              problem={save.problem}
              errors={save.errors}
              label={text("account")}
            >
              <AccountFields value={fields} onChange={setFields} />
              <Row>
                <Button type="submit" look="primary" isBusy={save.isBusy}>
                  {text("save")}
                </Button>
              </Row>
            </Form>
          </Section>
        ) : null}
        {mayEdit ? <AccountAccess person={person} /> : null}
        {hasFamily && person.can["guardian.link"] ? <FamilyLinks person={person} /> : null}
      </Stack>
    </Page>
  );
}
