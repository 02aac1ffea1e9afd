import { useSearchParams } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { usePerson } from "#client/http/me.ts";
import { useRead } from "#client/http/useRead.ts";
import { useSheet } from "#client/http/useSheet.tsx";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { RadioGroup } from "#client/ui/Choice.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { PortfolioAudience, PortfolioDocument, PortfolioView } from "#shared/portfolios/portfolios.ts";
import { liveFileUrl } from "./liveFileUrl.ts";
import { PortfolioOnScreen } from "./PortfolioOnScreen.tsx";
import { usePortfoliosText } from "./portfoliosText.ts";
import { portfolioPath } from "./usePortfolioDraft.ts";

const audiences: readonly PortfolioAudience[] = ["all", "family", "link"];

/** The live portfolio exactly as one of its audiences would see it. */
export function PreviewScreen() {
  const text = usePortfoliosText();
  const person = usePerson();
  const [query, setQuery] = useSearchParams();
  const audience = audiences.find((one) => one === query.get("for")) ?? "all";
  const path = portfolioPath(person.id);
  const sheet = useSheet(`${path}/pdf`);
  const portfolio = useRead<PortfolioView>(path);
  const document = useRead<PortfolioDocument>(`${path}/document?audience=${audience}`, {
    keepsPrevious: true,
  });
  const isKeptFromFamily = audience === "family" && portfolio.data?.isSharedWithFamily === false;
  return (
    <Page
      title={text("previewTitle")}
      lead={text("previewLead")}
      crumbs={[{ label: text("screenTitle"), to: "/portfolio" }]}
      actions={
        <Button icon="download" onClick={sheet.save} isBusy={sheet.isBusy}>
          {text("savePdf")}
        </Button>
      }
      width="wide"
    >
      <Stack gap="l">
        {sheet.notice}
        <div data-print="no">
          <RadioGroup<PortfolioAudience>
            label={text("readAs")}
            hint={text(`audienceLead_${audience}`)}
            value={audience}
            onChange={(next) => setQuery(next === "all" ? {} : { for: next }, { replace: true })}
            isInline
            options={audiences.map((value) => ({ value, label: text(`audience_${value}`) }))}
          />
        </div>
        {isKeptFromFamily && (
          <Banner
            title={text("notSharedTitle")}
            actions={
              <ButtonLink to="/sharing" size="s">
                {text("toSharing")}
              </ButtonLink>
            }
          >
            {text("notSharedLead")}
          </Banner>
        )}
        <Answer of={document} shape="page">
          {(data) => <PortfolioOnScreen document={data} fileUrl={liveFileUrl(data)} />}
        </Answer>
      </Stack>
    </Page>
  );
}
