import { useParams } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { usePerson } from "#client/http/me.ts";
import { useRead } from "#client/http/useRead.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import type { PortfolioView } from "#shared/portfolios/portfolios.ts";
import type { ShareList } from "#shared/shares/shares.ts";
import { AudienceTable } from "./AudienceTable.tsx";
import { FamilySwitch } from "./FamilySwitch.tsx";
import { LinkList } from "./LinkList.tsx";
import { NewLinkButton } from "./NewLinkButton.tsx";
import { useSharesText } from "./sharesText.ts";

/** Where a student decides who, besides mentor and panel, reads what. */
export function SharingScreen() {
  const text = useSharesText();
  const { id } = usePerson();
  const portfolio = useRead<PortfolioView>(`/api/portfolios/${id}`);
  const links = useRead<ShareList>(`/api/students/${id}/shares`);
  return (
    <Page title={text("title")} lead={text("lead")}>
      <Answer of={portfolio} shape="text">
        {(data) => <FamilySwitch portfolio={data} />}
      </Answer>
      <Section
        title={text("linksTitle")}
        hint={text("linksHint")}
        actions={links.data?.can["share.edit"] ? <NewLinkButton studentId={id} /> : undefined}
      >
        <Answer of={links} shape="table">
          {(data) => <LinkList list={data} studentId={id} />}
        </Answer>
      </Section>
      <Section title={text("audienceTitle")} hint={text("audienceHint")}>
        <Answer of={portfolio} shape="table">
          {(data) => <AudienceTable portfolio={data} />}
        </Answer>
      </Section>
    </Page>
  );
}

/** The links of a student, for the coordinator: to look at, and to withdraw. */
export function StudentLinksScreen() {
  const text = useSharesText();
  const { studentId = "" } = useParams();
  const links = useRead<ShareList>(`/api/students/${studentId}/shares`);
  return (
    <Answer of={links} shape="page">
      {(data) => (
        <Page
          title={text("linksOf", { name: data.studentName })}
          lead={text("coordinatorLead", { name: data.studentName })}
          crumbs={[{ label: data.studentName, to: `/students/${studentId}` }]}
        >
          <LinkList list={data} studentId={studentId} />
        </Page>
      )}
    </Answer>
  );
}
