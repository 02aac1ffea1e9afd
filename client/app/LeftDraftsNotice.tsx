import { useEffect } from "react";
import { sendLeftDrafts, useLeftDrafts } from "#client/http/leftDrafts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { useAppText } from "./appText.ts";
import styles from "./Shell.module.css";

/** Says on every screen that something typed on another one is still to be sent, and sends it when that is possible. */
export function LeftDraftsNotice() {
  const text = useAppText();
  const count = useLeftDrafts();
  useEffect(() => {
    const send = () => void sendLeftDrafts();
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, []);
  if (count === 0) return null;
  return (
    <div className={styles.notice} data-print="no">
      <Banner
        tone="warn"
        role="status"
        title={text("notSentTitle")}
        actions={
          <Button size="s" onClick={() => void sendLeftDrafts()}>
            {text("sendNow")}
          </Button>
        }
      >
        {text("notSentLead")}
      </Banner>
    </div>
  );
}
