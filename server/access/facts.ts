/**
 * What access depends on, gathered once for each request by the route's subject. Each list names people by
 * id; a list that is left out names nobody.
 */
export interface AccessFacts {
  districtId: string | null;
  /** The school whose coordinator this concerns; left out where any coordinator of the district may act. */
  schoolId?: string | null;
  /** The student whose work it is. */
  studentId?: string | null;
  /** The person it is about, or who wrote it. */
  personId?: string | null;
  /** Mentors, in the current school year, of the homeroom the student sits in. */
  mentorIds?: readonly string[];
  guardianIds?: readonly string[];
  /** Panelists who are to interview the student, or who sit on the panel it concerns. */
  panelistIds?: readonly string[];
  /** A link that opens it, which the request has proved to hold. */
  isHeldByLink?: boolean;
  /** Veto: a scorecard whose panel has not revealed its cards yet; only this author reads it. */
  sealedForAuthorId?: string | null;
  /** Veto: people who must not score this student. */
  conflictedIds?: readonly string[];
  /** Veto: the account of an administrator, or one that is to become it. */
  isAdministratorAccount?: boolean;
  /** The version a change must have seen. */
  version?: number;
}
