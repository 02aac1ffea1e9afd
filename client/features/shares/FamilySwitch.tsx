import { Link } from "react-router";
import { remember } from "#client/http/queryClient.ts";
import { patchJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Checkbox } from "#client/ui/Choice.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { PortfolioView } from "#shared/portfolios/portfolios.ts";
import { useSharesText } from "./sharesText.ts";

/** Shares the portfolio with the family, or no longer. */
export function FamilySwitch({ portfolio }: { readonly portfolio: PortfolioView }) {
  const text = useSharesText();
  const path = `/api/portfolios/${portfolio.studentId}`;
  const change = useChange<boolean, PortfolioView>({
    send: (isSharedWithFamily) =>
      patchJson<PortfolioView>(path, { isSharedWithFamily }, { version: portfolio.version }),
    refreshes: [path, "/api/family", "/api/today"],
    onDone: (answer) => {
      remember(path, answer);
      showToast({ sentence: text(answer.isSharedWithFamily ? "familyOn" : "familyOff") });
    },
  });
  return (
    <Section title={text("familyTitle")} hasRule={false}>
      <Form onSubmit={() => undefined} problem={change.problem} label={text("familyTitle")}>
        <Checkbox
          label={text("familySwitch")}
          hint={text("familyHint")}
          isChecked={portfolio.isSharedWithFamily}
          isDisabled={change.isBusy}
          onChange={(isShared) => change.run(isShared)}
        />
        <p>
          <Link to={`/family/${portfolio.studentId}`}>{text("familyPreview")}</Link>
        </p>
      </Form>
    </Section>
  );
}
