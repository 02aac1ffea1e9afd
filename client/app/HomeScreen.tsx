import { Navigate } from "react-router";
import { usePerson } from "#client/http/me.ts";
import { Page } from "#client/ui/Page.tsx";
import { useAppText } from "./appText.ts";
import { homeFor } from "./navigation.ts";

/** "/": leads everybody to their own first screen. */
export function HomeScreen() {
  const text = useAppText();
  const person = usePerson();
  const home = homeFor(person.roles);
  if (home) return <Navigate to={home} replace />;
  return (
    <Page title={text("noRoleTitle", { name: person.givenName })} width="reading">
      <p>{text("noRoleLead")}</p>
    </Page>
  );
}
