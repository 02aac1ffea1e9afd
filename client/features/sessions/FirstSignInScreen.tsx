import { Navigate, useNavigate } from "react-router";
import { useMe } from "#client/http/me.ts";
import { Page } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import styles from "./FirstSignInScreen.module.css";
import { PasswordForm } from "./PasswordForm.tsx";
import { useSessionsText } from "./sessionsText.ts";

/** After the one-time code: a password of one's own, before anything else. */
export function FirstSignInScreen() {
  const text = useSessionsText();
  const me = useMe();
  const navigate = useNavigate();
  if (!me?.person || me.needs !== "passwordChange") return <Navigate to="/" replace />;
  return (
    <main className={styles.sheet}>
      <Page
        title={text("firstTitle")}
        lead={text("firstLead", { name: me.person.givenName })}
        width="reading"
      >
        <PasswordForm
          asksForPresent={false}
          submitLabel={text("choose")}
          onDone={() => {
            showToast({ sentence: text("chosen") });
            void navigate("/");
          }}
        />
      </Page>
    </main>
  );
}
