import { useRef, useState } from "react";
import { Link } from "react-router";
import { keyOf, queryClient, remember } from "#client/http/queryClient.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { patchJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Checkbox } from "#client/ui/Choice.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { PortfolioView } from "#shared/portfolios/portfolios.ts";
import { useSharesText } from "./sharesText.ts";

function isPortfolio(value: unknown): value is PortfolioView {
  return typeof value === "object" && value !== null && "isSharedWithFamily" in value && "version" in value;
}

/**
 * Sends the choice over the newest version known. When the portfolio was arranged elsewhere meanwhile, the choice
 * still stands: it is sent once more over that version, and touches nothing else.
 */
async function send(path: string, isSharedWithFamily: boolean, seen: number): Promise<PortfolioView> {
  const version = queryClient.getQueryData<PortfolioView>(keyOf(path))?.version ?? seen;
  try {
    return await patchJson<PortfolioView>(path, { isSharedWithFamily }, { version });
  } catch (error) {
    if (!isRefusal(error, 412) || !isPortfolio(error.current)) throw error;
    return patchJson<PortfolioView>(path, { isSharedWithFamily }, { version: error.current.version });
  }
}

/** Shares the portfolio with the family, or no longer: shown at once, and back as it was when it is refused. */
export function FamilySwitch({ portfolio }: { readonly portfolio: PortfolioView }) {
  const text = useSharesText();
  const path = `/api/portfolios/${portfolio.studentId}`;
  const wanted = useRef<boolean>(undefined);
  const isSending = useRef(false);
  const [shown, setShown] = useState<boolean>();
  const choose = (isShared: boolean | undefined) => {
    wanted.current = isShared;
    setShown(isShared);
  };
  const sendChoice = (isShared: boolean) => {
    isSending.current = true;
    change.run(isShared);
  };
  const change = useChange<boolean, PortfolioView>({
    send: (isShared) => send(path, isShared, portfolio.version),
    refreshes: [path, "/api/family", "/api/today"],
    onDone: (answer) => {
      isSending.current = false;
      remember(path, answer);
      const isShared = wanted.current ?? answer.isSharedWithFamily;
      // Pressed again while the first press was on its way.
      if (isShared !== answer.isSharedWithFamily) {
        sendChoice(isShared);
        return;
      }
      choose(undefined);
      showToast({ sentence: text(isShared ? "familyOn" : "familyOff") });
    },
    onRefused: () => {
      isSending.current = false;
      choose(undefined);
    },
  });
  return (
    <Section title={text("familyTitle")} hasRule={false}>
      <Form onSubmit={() => undefined} problem={change.problem} label={text("familyTitle")}>
        <Checkbox
          label={text("familySwitch")}
          hint={text("familyHint")}
          isChecked={shown ?? portfolio.isSharedWithFamily}
          onChange={(isShared) => {
            choose(isShared);
            // Busy is no sign: once the answer is there, nobody looks again at what is wanted.
            if (!isSending.current) sendChoice(isShared);
          }}
        />
        <p>
          <Link to={`/family/${portfolio.studentId}`}>{text("familyPreview")}</Link>
        </p>
      </Form>
    </Section>
  );
}
