import "./reading/reading.css";
import "./reading/readingPieces.css";
import "./reading/readingResume.css";
import "./reading/readingTemplates.css";
import type { ReactNode } from "react";
import { useLocale } from "#client/ui/Locale.tsx";
import { messagesOf } from "#client/ui/messages.ts";
import { readingMessages } from "#shared/messages/en/reading.ts";
import type { PortfolioDocument } from "#shared/portfolios/portfolios.ts";
import { PortfolioReading } from "./reading/PortfolioReading.tsx";
import type { ReadingView } from "./reading/readingView.ts";

const lookup = messagesOf("reading", readingMessages);
// The reading components ask by key alone, since they are drawn without this client as well.
const say: ReadingView["say"] = (key, values) => Reflect.apply(lookup, undefined, [key, values]);

export interface PortfolioOnScreenProps {
  readonly document: PortfolioDocument;
  /** The address of a kept file by its hash. */
  readonly fileUrl: (hash: string) => string;
  /** The level of the portfolio's title; 2 inside a screen. */
  readonly rank?: 1 | 2;
  /** What is shown below a piece, such as comments. */
  readonly afterArtifact?: (artifactId: string) => ReactNode;
}

/** A portfolio as its readers see it, within a screen. */
export function PortfolioOnScreen({ document, fileUrl, rank = 2, afterArtifact }: PortfolioOnScreenProps) {
  const { locale } = useLocale();
  return (
    <PortfolioReading
      document={document}
      view={{ say, fileUrl, locale }}
      rank={rank}
      afterArtifact={afterArtifact}
    />
  );
}
