import { choice, count, index, instant, table, text, unique } from "#server/db/columns.ts";
import { eventSlots, interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { panels } from "#server/features/panels/panels.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { interviewStates } from "#shared/interviews/interviews.ts";

/** A senior before a panel at a time. */
export const interviews = table(
  "interviews",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    schoolId: text()
      .notNull()
      .references(() => schools.id),
    eventId: text()
      .notNull()
      .references(() => interviewEvents.id),
    panelId: text()
      .notNull()
      .references(() => panels.id),
    slotId: text()
      .notNull()
      .references(() => eventSlots.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    state: choice(interviewStates).notNull(),
    /** The accepted submission the panel reads, pinned when the first scorecard is opened. */
    submissionId: text().references(() => submissions.id),
    pinnedAt: instant(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (interview) => [
    unique("interviews_candidate").on(interview.eventId, interview.studentId),
    unique("interviews_seat").on(interview.panelId, interview.slotId),
    index("interviews_student").on(interview.studentId),
  ],
);
