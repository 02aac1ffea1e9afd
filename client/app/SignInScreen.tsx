import { Navigate, useSearchParams } from "react-router";
import { mePath, useMe } from "#client/http/me.ts";
import { refresh } from "#client/http/queryClient.ts";
import { Banner } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import { useAppText } from "./appText.ts";
import { SignInForm } from "./SignInForm.tsx";
import styles from "./SignInScreen.module.css";

/** Only a place in this application may follow; "//elsewhere.example" is another site. */
export function placeAfter(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/";
}

/** The front door. */
export function SignInScreen() {
  const text = useAppText();
  const me = useMe();
  const needsSetup = me !== undefined && !me.school;
  const [search] = useSearchParams();
  if (me?.person) return <Navigate to={placeAfter(search.get("next"))} replace />;
  return (
    <main className={styles.door}>
      <div className={styles.sheet}>
        <p className={styles.school}>{me?.school?.name ?? text("productName")}</p>
        {me?.school && me.school.districtName !== me.school.name && (
          <p className={styles.district}>{me.school.districtName}</p>
        )}
        <Page
          title={text("signInTitle")}
          lead={text(needsSetup ? "signInSetupLead" : "signInLead")}
          width="reading"
        >
          {needsSetup && (
            <div className={styles.setup}>
              {me.needs === "administrator" ? (
                <>
                  <Banner title={text("setupNeededTitle")}>{text("setupNeeded")}</Banner>
                  <pre className={styles.command}>{text("setupNeededCommand")}</pre>
                </>
              ) : (
                <Banner title={text("setupNeededTitle")}>{text("setupBegun")}</Banner>
              )}
            </div>
          )}
          <SignInForm onDone={() => void refresh([mePath])} />
          {!needsSetup && <p className={styles.help}>{text("signInHelp")}</p>}
        </Page>
      </div>
    </main>
  );
}
