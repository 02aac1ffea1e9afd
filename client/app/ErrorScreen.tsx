import { useEffect, useState } from "react";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { Page } from "#client/ui/Page.tsx";
import { useAppText } from "./appText.ts";
import { isServed, isUnfetched, reloadIfServed } from "./unfetchedCode.ts";

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const text = useAppText();
  return (
    <Page title={text("notFoundTitle")} lead={text("notFoundLead")} width="reading">
      <ButtonLink to="/" look="primary">
        {text("goToStart")}
      </ButtonLink>
    </Page>
  );
}

/** Stands where a screen could not be fetched: loads it as soon as that is possible again, if that is what hindered. */
function UnfetchedScreen() {
  const text = useAppText();
  const [isConnected, setIsConnected] = useState(false);
  useEffect(() => {
    let isGone = false;
    void isServed().then((served) => isGone || setIsConnected(served));
    return () => {
      isGone = true;
    };
  }, []);
  const [isTryingInVain, setIsTryingInVain] = useState(false);
  const tryAgain = () => void reloadIfServed().then((isReloading) => setIsTryingInVain(!isReloading));
  useEffect(() => {
    const reload = () => void reloadIfServed();
    window.addEventListener("online", reload);
    return () => window.removeEventListener("online", reload);
  }, []);
  if (isConnected) return <BrokenScreen />;
  return (
    <Page title={text("unfetchedTitle")} lead={text("unfetchedLead")} width="reading">
      <Row>
        <Button look="primary" onClick={tryAgain}>
          {text("tryAgain")}
        </Button>
        <span role="status">{isTryingInVain ? text("stillUnfetched") : ""}</span>
      </Row>
    </Page>
  );
}

function BrokenScreen() {
  const text = useAppText();
  return (
    <Page title={text("brokenTitle")} lead={text("brokenLead")} width="reading">
      <Row>
        <Button look="primary" onClick={() => window.location.reload()}>
          {text("reload")}
        </Button>
        <Button look="quiet" onClick={() => window.location.assign("/")}>
          {text("goToStart")}
        </Button>
      </Row>
    </Page>
  );
}

/** Stands where a screen broke; everything around it still works. */
export function ErrorScreen() {
  const error = useRouteError();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  useEffect(() => {
    if (!isMissing && !isUnfetched(error)) console.error(error);
  }, [error, isMissing]);
  if (isUnfetched(error)) return <UnfetchedScreen />;
  return isMissing ? <NotFoundScreen /> : <BrokenScreen />;
}
