import type { ReactNode } from "react";
import { Columns } from "#client/ui/Layout.tsx";
import { RichTextEditor } from "#client/ui/RichTextEditor.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { PortfolioView } from "#shared/portfolios/portfolios.ts";
import { Arrangement } from "./Arrangement.tsx";
import { LookChoice } from "./LookChoice.tsx";
import { PortfolioConflict } from "./PortfolioConflict.tsx";
import styles from "./PortfolioEditor.module.css";
import { PortfolioStart } from "./PortfolioStart.tsx";
import { usePortfoliosText } from "./portfoliosText.ts";
import type { PortfolioDraft, PortfolioEditing } from "./usePortfolioDraft.ts";

interface PortfolioEditorProps {
  readonly view: PortfolioView;
  readonly draft: PortfolioEditing;
  /** What else stands beside the portfolio: its attempts. */
  readonly aside?: ReactNode;
}

/** Title, introduction, sections and look of the live portfolio. */
export function PortfolioEditor({ view, draft, aside }: PortfolioEditorProps) {
  const text = usePortfoliosText();
  const { title, introduction, template, sections } = draft.value;
  const change = (part: Partial<PortfolioDraft>) => draft.change((value) => ({ ...value, ...part }));
  return (
    <Columns layout="main-aside" gap="xl">
      <div className={styles.main}>
        {sections.length === 0 && (
          <PortfolioStart artifacts={view.artifacts} onStart={(next) => change({ sections: next })} />
        )}
        <TextField
          label={text("portfolioTitle")}
          hint={text("portfolioTitleHint", { title: text("defaultTitle") })}
          value={title}
          onChange={(next) => change({ title: next })}
          limit={160}
        />
        <RichTextEditor
          label={text("introduction")}
          hint={text("introductionHint")}
          value={introduction}
          onChange={(next) => change({ introduction: next })}
          minLines={5}
        />
        {sections.length > 0 && (
          <div className={styles.arrangement}>
            <Arrangement
              artifacts={view.artifacts}
              sections={sections}
              onChange={(next) => draft.change((value) => ({ ...value, sections: next(value.sections) }))}
            />
          </div>
        )}
      </div>
      <div className={styles.aside}>
        <LookChoice value={template} onChange={(next) => change({ template: next })} />
        {aside}
      </div>
      <Conflict view={view} draft={draft} />
    </Columns>
  );
}

function Conflict({ view, draft }: Pick<PortfolioEditorProps, "view" | "draft">) {
  const { conflict } = draft;
  if (!conflict) return null;
  return (
    <PortfolioConflict
      mine={conflict.mine}
      theirs={conflict.theirs}
      artifacts={view.artifacts}
      onResolve={draft.resolve}
    />
  );
}
