import { Answer } from "#client/http/Answer.tsx";
import { deleteJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { SessionList } from "#shared/sessions/sessions.ts";
import { PasswordForm } from "./PasswordForm.tsx";
import { useSessionsText } from "./sessionsText.ts";

/** A person's own password and sessions. */
export function OwnAccountScreen() {
  const text = useSessionsText();
  const sessions = useRead<SessionList>("/api/sessions");
  const end = useChange<string, unknown>({
    send: (id) => deleteJson(`/api/sessions/${id}`),
    refreshes: ["/api/sessions"],
    onDone: () => showToast({ sentence: text("ended") }),
  });
  return (
    <Page title={text("accountTitle")} lead={text("accountLead")} width="reading">
      <Stack gap="xl">
        <Section title={text("changeTitle")} hasRule>
          <PasswordForm
            asksForPresent
            submitLabel={text("change")}
            onDone={() => showToast({ sentence: text("changed") })}
          />
        </Section>
        <Section title={text("devicesTitle")} hasRule>
          <Answer of={sessions} shape="table">
            {(data) => (
              <DataTable
                caption={text("devicesTitle")}
                hidesCaption
                rows={data.sessions}
                rowKey={(session) => session.id}
                columns={[
                  {
                    id: "device",
                    header: text("device"),
                    isRowHeader: true,
                    cell: (session) =>
                      session.isThisOne ? `${session.device} (${text("thisOne")})` : session.device,
                  },
                  {
                    id: "since",
                    header: text("since"),
                    cell: (session) => <Moment at={session.createdAt} isNear />,
                  },
                  {
                    id: "last",
                    header: text("lastSeen"),
                    cell: (session) => <Moment at={session.lastSeenAt} isNear />,
                  },
                  {
                    id: "end",
                    header: text("end"),
                    hidesHeader: true,
                    align: "end",
                    cell: (session) =>
                      session.isThisOne ? null : (
                        <Button size="s" onClick={() => end.run(session.id)}>
                          {text("end")}
                        </Button>
                      ),
                  },
                ]}
              />
            )}
          </Answer>
        </Section>
      </Stack>
    </Page>
  );
}
