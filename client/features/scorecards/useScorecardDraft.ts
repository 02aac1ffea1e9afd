import { useEffect, useRef, useState } from "react";
import { isRefusal } from "#client/http/refusal.ts";
import { putJson } from "#client/http/request.ts";
import { fieldErrors } from "#client/http/sentence.ts";
import { type AutosavedDraft, useAutosave } from "#client/http/useAutosave.ts";
import type { ScorecardContent, ScorecardView } from "#shared/scorecards/scorecards.ts";
import { isSameCard } from "./mergeCards.ts";
import { isCard, rememberCard } from "./scoringPath.ts";

/** The name under which a card's draft is kept on the device. */
export function draftId(card: Pick<ScorecardView, "id">): string {
  return `scorecard/${card.id}`;
}

export interface ScorecardDraft extends AutosavedDraft<ScorecardContent> {
  /** What the server last found wrong, by field. */
  readonly errors: Readonly<Record<string, string>>;
  /** The card was submitted, excused or closed elsewhere: what is typed here is not saved any more. */
  readonly isClosed: boolean;
  /** Saves what is unsaved. The version that then holds all of it, or undefined when it could not be saved. */
  saveAll(): Promise<number | undefined>;
}

/** A panelist's own card, kept saved while it is filled in. */
export function useScorecardDraft(card: ScorecardView): ScorecardDraft {
  const [errors, setErrors] = useState<ScorecardDraft["errors"]>({});
  const [isClosed, setClosed] = useState(false);
  const kept = useRef({ content: card.content, version: card.version });
  useEffect(() => {
    if (card.version > kept.current.version) kept.current = { content: card.content, version: card.version };
  });
  const keep = (content: ScorecardContent, version: number) => {
    kept.current = { content, version };
    setErrors({});
    return { value: content, version };
  };
  const draft = useAutosave<ScorecardContent>({
    id: draftId(card),
    server: { value: card.content, version: card.version },
    save: async (value, version, isLast) => {
      try {
        const answer = await putJson<ScorecardView>(`/api/scorecards/${card.id}`, value, { version, isLast });
        rememberCard(answer);
        return keep(value, answer.version);
      } catch (error) {
        if (isRefusal(error, 422)) setErrors(fieldErrors(error));
        if (isRefusal(error, 409) || isRefusal(error, 403) || isRefusal(error, 404)) setClosed(true);
        const current = isRefusal(error, 412) && isCard(error.current) ? error.current : undefined;
        if (current?.state === "draft" && isSameCard(value, current.content)) {
          // This very text was saved before, and only the answer was lost on the way.
          rememberCard(current);
          return keep(value, current.version);
        }
        if (current && current.state !== "draft") setClosed(true);
        throw error;
      }
    },
    fromCurrent: (current) =>
      isCard(current) && current.state === "draft"
        ? { value: current.content, version: current.version }
        : undefined,
  });
  return {
    ...draft,
    errors,
    isClosed,
    saveAll: async () => {
      await draft.flush();
      return isSameCard(draft.value, kept.current.content) ? kept.current.version : undefined;
    },
  };
}
