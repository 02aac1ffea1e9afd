import { useParams } from "react-router";
import { PortfolioOnScreen } from "#client/features/portfolios/PortfolioOnScreen.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { usePerson } from "#client/http/me.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { useRead } from "#client/http/useRead.ts";
import { ButtonLink } from "#client/ui/Button.tsx";
import { Banner, EmptyState } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { FamilyPortfolio } from "#shared/family/family.ts";
import styles from "./Family.module.css";
import { useFamilyText } from "./familyText.ts";
import { GoodQuestions } from "./GoodQuestions.tsx";

/** The portfolio as the family reads it; its student sees the same beforehand. */
export function FamilyPortfolioScreen() {
  const text = useFamilyText();
  const { studentId = "" } = useParams();
  const person = usePerson();
  const isOwn = person.id === studentId;
  const path = `/api/family/${studentId}`;
  const portfolio = useRead<FamilyPortfolio>(path);
  if (isRefusal(portfolio.error, 404) && portfolio.data === undefined) {
    return (
      <Page title={text("notHereTitle")} width="reading">
        <EmptyState
          title={text("notHereLead")}
          action={<ButtonLink to="/family">{text("back")}</ButtonLink>}
        />
      </Page>
    );
  }
  return (
    <Answer of={portfolio} shape="page">
      {({ document, givenName, isShared }) => (
        <Page
          title={isOwn ? text("previewTitle") : text("childTitle", { name: givenName })}
          crumbs={isOwn ? undefined : [{ label: text("toFamily"), to: "/family" }]}
        >
          {isOwn ? (
            <Banner
              tone={isShared ? "info" : "warn"}
              title={text(isShared ? "previewOn" : "previewOff")}
              actions={
                <ButtonLink to="/sharing" size="s">
                  {text("toSharing")}
                </ButtonLink>
              }
            />
          ) : null}
          <div className={styles.reading}>
            <PortfolioOnScreen document={document} fileUrl={(hash) => `${path}/files/${hash}`} />
          </div>
          {isOwn ? null : <GoodQuestions />}
        </Page>
      )}
    </Answer>
  );
}
