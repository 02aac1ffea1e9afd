import { and, asc, count, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";
import { comments } from "./reviews.tables.ts";

const columns = {
  ...getTableColumns(comments),
  givenName: people.givenName,
  familyName: people.familyName,
};

const byId = prepared("findComment", (reader, name) =>
  reader
    .select(columns)
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .where(eq(comments.id, sql.placeholder("commentId")))
    .prepare(name),
);

/** One comment with its author's name, removed or not. */
export async function findComment(reader: Reader, commentId: string) {
  const [found] = await byId(reader).execute({ commentId });
  return found;
}
export type CommentRow = NonNullable<Awaited<ReturnType<typeof findComment>>>;

/** The most comments one submission takes. */
export const mostComments = 300;

const ofSubmission = prepared("listComments", (reader, name) =>
  reader
    .select(columns)
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .where(and(eq(comments.submissionId, sql.placeholder("submissionId")), isNull(comments.removedAt)))
    .orderBy(asc(comments.createdAt), comments.id)
    .limit(mostComments)
    .prepare(name),
);

/** The comments that stand on a submission, oldest first, sent or not. */
export function listComments(reader: Reader, submissionId: string): Promise<CommentRow[]> {
  return ofSubmission(reader).execute({ submissionId });
}

/** How many comments stand on a submission. */
export async function countComments(reader: Reader, submissionId: string): Promise<number> {
  const [found] = await reader
    .select({ standing: count() })
    .from(comments)
    .where(and(eq(comments.submissionId, submissionId), isNull(comments.removedAt)));
  return found?.standing ?? 0;
}
