import { useRef } from "react";
import { refresh, remember } from "#client/http/queryClient.ts";
import { patchJson } from "#client/http/request.ts";
import { type AutosavedDraft, useAutosave } from "#client/http/useAutosave.ts";
import type { Versioned } from "#client/http/versioned.ts";
import type { PortfolioSection, PortfolioTemplate, PortfolioView } from "#shared/portfolios/portfolios.ts";
import type { RichText } from "#shared/richText/richText.ts";

/** What of the portfolio is edited on its screen. */
export interface PortfolioDraft {
  title: string;
  introduction: RichText;
  template: PortfolioTemplate;
  sections: PortfolioSection[];
}

export function portfolioPath(studentId: string): string {
  return `/api/portfolios/${studentId}`;
}

function versioned(view: PortfolioView): Versioned<PortfolioDraft> {
  const { title, introduction, template, sections, version } = view;
  return { value: { title, introduction, template, sections }, version };
}

function isPortfolio(value: unknown): value is PortfolioView {
  return typeof value === "object" && value !== null && "sections" in value && "version" in value;
}

export interface PortfolioEditing extends AutosavedDraft<PortfolioDraft> {
  /**
   * Sends what is not saved yet and answers the version that holds exactly what is on the screen; undefined when it
   * could not be saved.
   */
  settle(): Promise<number | undefined>;
}

/** The live portfolio, saved while it is arranged. */
export function usePortfolioDraft(view: PortfolioView): PortfolioEditing {
  const path = portfolioPath(view.studentId);
  const kept = useRef({ written: JSON.stringify(versioned(view).value), version: view.version });
  if (view.version > kept.current.version) {
    kept.current = { written: JSON.stringify(versioned(view).value), version: view.version };
  }
  const draft = useAutosave<PortfolioDraft>({
    id: `portfolio/${view.studentId}`,
    server: versioned(view),
    save: async (value, version, isLast) => {
      const answer = await patchJson<PortfolioView>(path, value, { version, isLast });
      kept.current = { written: JSON.stringify(value), version: answer.version };
      remember(path, answer);
      void refresh(["/api/today"]);
      return versioned(answer);
    },
    fromCurrent: (current) => (isPortfolio(current) ? versioned(current) : undefined),
  });
  const latest = useRef(draft.value);
  latest.current = draft.value;
  const settle = async () => {
    await draft.flush();
    return kept.current.written === JSON.stringify(latest.current) ? kept.current.version : undefined;
  };
  return { ...draft, settle };
}
