import { ConflictDialog } from "#client/ui/ConflictDialog.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import type { ArrangeableArtifact } from "#shared/portfolios/portfolios.ts";
import { piecesOf } from "./arrangement.ts";
import { usePortfoliosText } from "./portfoliosText.ts";
import type { PortfolioDraft } from "./usePortfolioDraft.ts";

interface PortfolioConflictProps {
  readonly mine: PortfolioDraft;
  readonly theirs: PortfolioDraft;
  readonly artifacts: readonly ArrangeableArtifact[];
  readonly onResolve: (value: PortfolioDraft) => void;
}

const parts = ["title", "introduction", "template", "sections"] as const;
type Part = (typeof parts)[number];

/** Both versions of the portfolio, part by part where they differ. */
export function PortfolioConflict({ mine, theirs, artifacts, onResolve }: PortfolioConflictProps) {
  const text = usePortfoliosText();
  const labels: Record<Part, string> = {
    title: text("portfolioTitle"),
    introduction: text("introduction"),
    template: text("look"),
    sections: text("contents"),
  };
  const differing = parts.filter((part) => JSON.stringify(mine[part]) !== JSON.stringify(theirs[part]));
  const show = (part: Part, draft: PortfolioDraft) => {
    switch (part) {
      case "title":
        return <p>{draft.title || text("defaultTitle")}</p>;
      case "introduction":
        return <Prose value={draft.introduction} headingOffset={3} />;
      case "template":
        return <p>{text(`template_${draft.template}`)}</p>;
      case "sections":
        return (
          <ul>
            {draft.sections.map((section) => (
              <li key={section.id}>
                {section.title}
                <ul>
                  {piecesOf(section, artifacts).map((piece) => (
                    <li key={piece.id}>{piece.title}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        );
    }
  };
  return (
    <ConflictDialog
      parts={differing.map((part) => ({
        id: part,
        label: labels[part],
        mine: show(part, mine),
        theirs: show(part, theirs),
        canKeepBoth: part === "introduction",
      }))}
      onChoose={(choices) => onResolve(merge(mine, theirs, choices))}
    />
  );
}

/** What the person chose to keep, part by part. */
export function merge(
  mine: PortfolioDraft,
  theirs: PortfolioDraft,
  choices: Readonly<Record<string, "mine" | "theirs" | "both">>,
): PortfolioDraft {
  const from = (part: Part) => (choices[part] === "theirs" ? theirs : mine);
  const both = {
    ...mine.introduction,
    content: [...theirs.introduction.content, ...mine.introduction.content],
  };
  return {
    title: from("title").title,
    introduction: choices.introduction === "both" ? both : from("introduction").introduction,
    template: from("template").template,
    sections: from("sections").sections,
  };
}
