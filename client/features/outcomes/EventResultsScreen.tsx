import { useParams } from "react-router";
import { EventPage } from "#client/features/interviewEvents/EventPage.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import type { CompletenessView, EventResults } from "#shared/outcomes/eventResults.ts";
import { sayStatement } from "./agreementText.ts";
import { BrokenSeals } from "./BrokenSeals.tsx";
import { CompletenessTable } from "./CompletenessTable.tsx";
import styles from "./EventResults.module.css";
import { useOutcomesText } from "./outcomesText.ts";
import { ReleaseSection } from "./ReleaseSection.tsx";
import { ResultsTable } from "./ResultsTable.tsx";

/** How often the board looks again while panels score. */
const lookEveryMs = 20_000;

/** How far an event's cards are, what they came to, and their release. */
export function EventResultsScreen() {
  const { eventId = "" } = useParams();
  const completeness = useRead<CompletenessView>(`/api/events/${eventId}/completeness`, {
    everyMs: lookEveryMs,
  });
  return (
    <Answer of={completeness} shape="page">
      {(data) => <EventResultsPage completeness={data} />}
    </Answer>
  );
}

function EventResultsPage({ completeness }: { readonly completeness: CompletenessView }) {
  const text = useOutcomesText();
  const { event, interviews } = completeness;
  return (
    <EventPage event={event}>
      <div className={styles.results}>
        {interviews.length === 0 ? (
          <EmptyState title={text("noInterviews")}>{text("noInterviewsLead")}</EmptyState>
        ) : (
          <>
            <BrokenSeals completeness={completeness} />
            <ReleaseSection completeness={completeness} />
            <CompletenessTable completeness={completeness} />
            <Results eventId={event.id} />
          </>
        )}
      </div>
    </EventPage>
  );
}

function Results({ eventId }: { readonly eventId: string }) {
  const text = useOutcomesText();
  const results = useRead<EventResults>(`/api/events/${eventId}/results`, { everyMs: lookEveryMs });
  return (
    <Answer of={results} shape="table">
      {(data) =>
        data.interviews.length === 0 ? (
          <Section title={text("resultsTitle")} hint={text("resultsHint")}>
            <EmptyState title={text("noResults")}>{text("noResultsLead")}</EmptyState>
          </Section>
        ) : (
          <>
            <ResultsTable results={data} />
            <Section title={text("agreementTitle")}>
              <div className={styles.agreement}>
                <p className={styles.headline}>{sayStatement(data.agreement.headline)}</p>
                {data.agreement.notes.map((note) => (
                  <p key={note.key}>{sayStatement(note)}</p>
                ))}
              </div>
            </Section>
          </>
        )
      }
    </Answer>
  );
}
