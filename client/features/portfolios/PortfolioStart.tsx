import { newIntentKey } from "#client/http/intentKey.ts";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import type { ArrangeableArtifact, PortfolioSection } from "#shared/portfolios/portfolios.ts";
import { suggestedSections } from "./arrangement.ts";
import { usePortfoliosText } from "./portfoliosText.ts";

interface PortfolioStartProps {
  readonly artifacts: readonly ArrangeableArtifact[];
  readonly onStart: (sections: PortfolioSection[]) => void;
}

/** A portfolio without a section yet: where to begin. */
export function PortfolioStart({ artifacts, onStart }: PortfolioStartProps) {
  const text = usePortfoliosText();
  if (artifacts.length === 0) {
    return (
      <EmptyState
        title={text("noWorkTitle")}
        action={
          <ButtonLink to="/work" look="primary" icon="plus">
            {text("toWork")}
          </ButtonLink>
        }
      >
        {text("noWorkLead")}
      </EmptyState>
    );
  }
  const startWithThree = () =>
    onStart(
      suggestedSections(artifacts, [
        { id: newIntentKey(), title: text("suggestedWho"), kinds: ["resume"] },
        { id: newIntentKey(), title: text("suggestedMade"), kinds: ["workSample"] },
        { id: newIntentKey(), title: text("suggestedOut"), kinds: ["jobShadow", "volunteerEntry"] },
      ]),
    );
  const startBlank = () => onStart([{ id: newIntentKey(), title: text("suggestedMade"), artifactIds: [] }]);
  return (
    <EmptyState
      title={text("startTitle")}
      action={
        <Row>
          <Button look="primary" onClick={startWithThree}>
            {text("startButton")}
          </Button>
          <Button look="quiet" onClick={startBlank}>
            {text("startBlank")}
          </Button>
        </Row>
      }
    >
      {text("startLead")}
    </EmptyState>
  );
}
