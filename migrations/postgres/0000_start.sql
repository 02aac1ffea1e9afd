CREATE TABLE "audit_lines" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"author_kind" text NOT NULL,
	"author_id" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"student_id" text,
	"fields" jsonb NOT NULL,
	"request_id" text,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "artifacts" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text NOT NULL,
	"student_id" text NOT NULL,
	"school_year_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"content" jsonb NOT NULL,
	"happened_on" text NOT NULL,
	"service_minutes" integer NOT NULL,
	"missing_count" integer NOT NULL,
	"is_shown_to_family" boolean NOT NULL,
	"is_shown_by_link" boolean NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text NOT NULL,
	"student_id" text NOT NULL,
	"artifact_id" text NOT NULL,
	"file_hash" text NOT NULL,
	"name" text NOT NULL,
	"caption" text NOT NULL,
	"alt_text" text NOT NULL,
	"is_decorative" boolean NOT NULL,
	"position" integer NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stored_files" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" integer NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"is_locked" boolean NOT NULL,
	"thumbnail_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "homeroom_members" (
	"homeroom_id" text NOT NULL,
	"student_id" text NOT NULL,
	"school_year_id" text NOT NULL,
	CONSTRAINT "homeroom_members_student_id_school_year_id_pk" PRIMARY KEY("student_id","school_year_id")
);
--> statement-breakpoint
CREATE TABLE "homeroom_mentors" (
	"homeroom_id" text NOT NULL,
	"mentor_id" text NOT NULL,
	"is_lead" boolean NOT NULL,
	CONSTRAINT "homeroom_mentors_homeroom_id_mentor_id_pk" PRIMARY KEY("homeroom_id","mentor_id")
);
--> statement-breakpoint
CREATE TABLE "homerooms" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text NOT NULL,
	"school_year_id" text NOT NULL,
	"name" text NOT NULL,
	"sort_key" text NOT NULL,
	"room" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "homerooms_name" UNIQUE("school_id","school_year_id","name")
);
--> statement-breakpoint
CREATE TABLE "event_rooms" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"is_step_free" boolean NOT NULL,
	"is_quiet" boolean NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "event_rooms_name" UNIQUE("event_id","name")
);
--> statement-breakpoint
CREATE TABLE "event_slots" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "event_slots_start" UNIQUE("event_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "interview_events" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text NOT NULL,
	"school_year_id" text NOT NULL,
	"title" text NOT NULL,
	"rubric_id" text NOT NULL,
	"state" text NOT NULL,
	"pass_total" integer NOT NULL,
	"criterion_floor_tenths" integer NOT NULL,
	"published_at" timestamp (3) with time zone,
	"released_at" timestamp (3) with time zone,
	"released_by_id" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text NOT NULL,
	"event_id" text NOT NULL,
	"panel_id" text NOT NULL,
	"slot_id" text NOT NULL,
	"student_id" text NOT NULL,
	"state" text NOT NULL,
	"submission_id" text,
	"pinned_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "interviews_candidate" UNIQUE("event_id","student_id"),
	CONSTRAINT "interviews_seat" UNIQUE("panel_id","slot_id")
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"event_id" text NOT NULL,
	"interview_id" text NOT NULL,
	"student_id" text NOT NULL,
	"has_passed" boolean NOT NULL,
	"total_hundredths" integer NOT NULL,
	"is_two_rater" boolean NOT NULL,
	"document" text NOT NULL,
	"document_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outcomes_release" UNIQUE("release_id","interview_id")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"released_by_id" text NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL,
	"taken_back_by_id" text,
	"taken_back_at" timestamp (3) with time zone,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "declared_conflicts" (
	"panelist_id" text NOT NULL,
	"student_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "declared_conflicts_panelist_id_student_id_pk" PRIMARY KEY("panelist_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "panel_members" (
	"panel_id" text NOT NULL,
	"event_id" text NOT NULL,
	"panelist_id" text NOT NULL,
	CONSTRAINT "panel_members_event_id_panelist_id_pk" PRIMARY KEY("event_id","panelist_id")
);
--> statement-breakpoint
CREATE TABLE "panels" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"room_id" text,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "panels_name" UNIQUE("event_id","name"),
	CONSTRAINT "panels_room" UNIQUE("event_id","room_id")
);
--> statement-breakpoint
CREATE TABLE "enrollments" (
	"student_id" text NOT NULL,
	"school_year_id" text NOT NULL,
	"school_id" text NOT NULL,
	"grade" integer NOT NULL,
	CONSTRAINT "enrollments_student_id_school_year_id_pk" PRIMARY KEY("student_id","school_year_id")
);
--> statement-breakpoint
CREATE TABLE "guardian_links" (
	"id" text PRIMARY KEY NOT NULL,
	"guardian_id" text NOT NULL,
	"student_id" text NOT NULL,
	"relationship" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guardian_links_pair" UNIQUE("guardian_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"sort_key" text NOT NULL,
	"sign_in_name" text NOT NULL,
	"email" text,
	"is_trained" boolean NOT NULL,
	"is_community_member" boolean NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_sign_in_name" UNIQUE("sign_in_name")
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_roles_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "portfolios" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text NOT NULL,
	"student_id" text NOT NULL,
	"title" text NOT NULL,
	"introduction" jsonb NOT NULL,
	"template" text NOT NULL,
	"sections" jsonb NOT NULL,
	"is_shared_with_family" boolean NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "portfolios_student" UNIQUE("student_id")
);
--> statement-breakpoint
CREATE TABLE "excusals" (
	"requirement_id" text NOT NULL,
	"student_id" text NOT NULL,
	"reason" text NOT NULL,
	"excused_by_id" text NOT NULL,
	"excused_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "excusals_requirement_id_student_id_pk" PRIMARY KEY("requirement_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_year_id" text NOT NULL,
	"grade" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"example" text NOT NULL,
	"how_many" integer NOT NULL,
	"minutes_to_do" integer NOT NULL,
	"due_on" text,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"submission_id" text NOT NULL,
	"student_id" text NOT NULL,
	"artifact_id" text,
	"author_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"submission_id" text NOT NULL,
	"student_id" text NOT NULL,
	"reviewer_id" text NOT NULL,
	"decision" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rubrics" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"title" text NOT NULL,
	"number" integer NOT NULL,
	"criteria" jsonb NOT NULL,
	"frozen_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rubrics_number" UNIQUE("district_id","title","number")
);
--> statement-breakpoint
CREATE TABLE "districts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"paper_size" text NOT NULL,
	"accent_color" text NOT NULL,
	"locale" text NOT NULL,
	"current_school_year_id" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_years" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"title" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"name" text NOT NULL,
	"sort_key" text NOT NULL,
	"level" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorecard_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"scorecard_id" text NOT NULL,
	"content" text NOT NULL,
	"total_hundredths" integer NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"seal" text NOT NULL,
	"reopened_reason" text,
	"reopened_by_id" text,
	"reopened_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "scorecards" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"interview_id" text NOT NULL,
	"student_id" text NOT NULL,
	"panelist_id" text NOT NULL,
	"state" text NOT NULL,
	"content" text NOT NULL,
	"total_hundredths" integer,
	"submitted_at" timestamp (3) with time zone,
	"reason" text,
	"decided_by_id" text,
	"seal" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scorecards_panelist" UNIQUE("interview_id","panelist_id")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" text PRIMARY KEY NOT NULL,
	"password_hash" text,
	"must_change_password" boolean NOT NULL,
	"code_hash" text,
	"code_expires_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text NOT NULL,
	"student_id" text NOT NULL,
	"portfolio_id" text NOT NULL,
	"label" text NOT NULL,
	"token_hash" text NOT NULL,
	"passcode_hash" text,
	"passcode_number" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"view_count" integer NOT NULL,
	"last_viewed_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shares_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"submission_id" text NOT NULL,
	"reader_id" text NOT NULL,
	"first_read_at" timestamp (3) with time zone NOT NULL,
	"last_read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "readings_submission_id_reader_id_pk" PRIMARY KEY("submission_id","reader_id")
);
--> statement-breakpoint
CREATE TABLE "submission_files" (
	"submission_id" text NOT NULL,
	"file_hash" text NOT NULL,
	CONSTRAINT "submission_files_submission_id_file_hash_pk" PRIMARY KEY("submission_id","file_hash")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"district_id" text NOT NULL,
	"school_id" text NOT NULL,
	"school_year_id" text NOT NULL,
	"student_id" text NOT NULL,
	"portfolio_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"document" text NOT NULL,
	"document_hash" text NOT NULL,
	"note" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"opened_by_id" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by_id" text,
	"version" integer NOT NULL,
	CONSTRAINT "submissions_number" UNIQUE("portfolio_id","number")
);
--> statement-breakpoint
CREATE TABLE "answered_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"used_for" text NOT NULL,
	"status" integer NOT NULL,
	"answer" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_school_year_id_school_years_id_fk" FOREIGN KEY ("school_year_id") REFERENCES "public"."school_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_artifact_id_artifacts_id_fk" FOREIGN KEY ("artifact_id") REFERENCES "public"."artifacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_file_hash_stored_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."stored_files"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homeroom_members" ADD CONSTRAINT "homeroom_members_homeroom_id_homerooms_id_fk" FOREIGN KEY ("homeroom_id") REFERENCES "public"."homerooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homeroom_members" ADD CONSTRAINT "homeroom_members_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homeroom_members" ADD CONSTRAINT "homeroom_members_school_year_id_school_years_id_fk" FOREIGN KEY ("school_year_id") REFERENCES "public"."school_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homeroom_mentors" ADD CONSTRAINT "homeroom_mentors_homeroom_id_homerooms_id_fk" FOREIGN KEY ("homeroom_id") REFERENCES "public"."homerooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homeroom_mentors" ADD CONSTRAINT "homeroom_mentors_mentor_id_people_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homerooms" ADD CONSTRAINT "homerooms_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homerooms" ADD CONSTRAINT "homerooms_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homerooms" ADD CONSTRAINT "homerooms_school_year_id_school_years_id_fk" FOREIGN KEY ("school_year_id") REFERENCES "public"."school_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_rooms" ADD CONSTRAINT "event_rooms_event_id_interview_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."interview_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_slots" ADD CONSTRAINT "event_slots_event_id_interview_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."interview_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_events" ADD CONSTRAINT "interview_events_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_events" ADD CONSTRAINT "interview_events_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_events" ADD CONSTRAINT "interview_events_school_year_id_school_years_id_fk" FOREIGN KEY ("school_year_id") REFERENCES "public"."school_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_events" ADD CONSTRAINT "interview_events_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_events" ADD CONSTRAINT "interview_events_released_by_id_people_id_fk" FOREIGN KEY ("released_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_event_id_interview_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."interview_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_panel_id_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_slot_id_event_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."event_slots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_event_id_interview_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."interview_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_event_id_interview_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."interview_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_released_by_id_people_id_fk" FOREIGN KEY ("released_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_taken_back_by_id_people_id_fk" FOREIGN KEY ("taken_back_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_conflicts" ADD CONSTRAINT "declared_conflicts_panelist_id_people_id_fk" FOREIGN KEY ("panelist_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_conflicts" ADD CONSTRAINT "declared_conflicts_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_panel_id_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_event_id_interview_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."interview_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_panelist_id_people_id_fk" FOREIGN KEY ("panelist_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_event_id_interview_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."interview_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_room_id_event_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."event_rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_school_year_id_school_years_id_fk" FOREIGN KEY ("school_year_id") REFERENCES "public"."school_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_links" ADD CONSTRAINT "guardian_links_guardian_id_people_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_links" ADD CONSTRAINT "guardian_links_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excusals" ADD CONSTRAINT "excusals_requirement_id_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excusals" ADD CONSTRAINT "excusals_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excusals" ADD CONSTRAINT "excusals_excused_by_id_people_id_fk" FOREIGN KEY ("excused_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_school_year_id_school_years_id_fk" FOREIGN KEY ("school_year_id") REFERENCES "public"."school_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_years" ADD CONSTRAINT "school_years_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecard_revisions" ADD CONSTRAINT "scorecard_revisions_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecard_revisions" ADD CONSTRAINT "scorecard_revisions_reopened_by_id_people_id_fk" FOREIGN KEY ("reopened_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_event_id_interview_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."interview_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_panelist_id_people_id_fk" FOREIGN KEY ("panelist_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_portfolio_id_portfolios_id_fk" FOREIGN KEY ("portfolio_id") REFERENCES "public"."portfolios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_reader_id_people_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_file_hash_stored_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."stored_files"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_school_year_id_school_years_id_fk" FOREIGN KEY ("school_year_id") REFERENCES "public"."school_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_student_id_people_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_portfolio_id_portfolios_id_fk" FOREIGN KEY ("portfolio_id") REFERENCES "public"."portfolios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_opened_by_id_people_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_lines_student" ON "audit_lines" USING btree ("student_id","number");--> statement-breakpoint
CREATE INDEX "artifacts_student" ON "artifacts" USING btree ("student_id","kind");--> statement-breakpoint
CREATE INDEX "attachments_artifact" ON "attachments" USING btree ("artifact_id","position");--> statement-breakpoint
CREATE INDEX "attachments_student" ON "attachments" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "attachments_file" ON "attachments" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "homeroom_members_homeroom" ON "homeroom_members" USING btree ("homeroom_id");--> statement-breakpoint
CREATE INDEX "homeroom_mentors_mentor" ON "homeroom_mentors" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "homerooms_year" ON "homerooms" USING btree ("school_year_id","sort_key");--> statement-breakpoint
CREATE INDEX "interview_events_school" ON "interview_events" USING btree ("school_id","created_at");--> statement-breakpoint
CREATE INDEX "interviews_student" ON "interviews" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "outcomes_interview" ON "outcomes" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "outcomes_student" ON "outcomes" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "releases_event" ON "releases" USING btree ("event_id","released_at");--> statement-breakpoint
CREATE INDEX "declared_conflicts_student" ON "declared_conflicts" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "panel_members_panel" ON "panel_members" USING btree ("panel_id");--> statement-breakpoint
CREATE INDEX "panel_members_panelist" ON "panel_members" USING btree ("panelist_id");--> statement-breakpoint
CREATE INDEX "enrollments_school" ON "enrollments" USING btree ("school_id","school_year_id","grade");--> statement-breakpoint
CREATE INDEX "guardian_links_student" ON "guardian_links" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "people_sort" ON "people" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "people_school" ON "people" USING btree ("school_id","sort_key");--> statement-breakpoint
CREATE INDEX "person_roles_role" ON "person_roles" USING btree ("role");--> statement-breakpoint
CREATE INDEX "excusals_student" ON "excusals" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "requirements_grade" ON "requirements" USING btree ("school_year_id","grade","position");--> statement-breakpoint
CREATE INDEX "comments_submission" ON "comments" USING btree ("submission_id","created_at");--> statement-breakpoint
CREATE INDEX "reviews_submission" ON "reviews" USING btree ("submission_id","decided_at");--> statement-breakpoint
CREATE INDEX "rubrics_district" ON "rubrics" USING btree ("district_id","created_at");--> statement-breakpoint
CREATE INDEX "school_years_district" ON "school_years" USING btree ("district_id","starts_on");--> statement-breakpoint
CREATE INDEX "schools_district" ON "schools" USING btree ("district_id","sort_key");--> statement-breakpoint
CREATE INDEX "scorecard_revisions_card" ON "scorecard_revisions" USING btree ("scorecard_id","submitted_at");--> statement-breakpoint
CREATE INDEX "scorecards_event" ON "scorecards" USING btree ("event_id","state");--> statement-breakpoint
CREATE INDEX "scorecards_owner" ON "scorecards" USING btree ("panelist_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "shares_student" ON "shares" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "submission_files_file" ON "submission_files" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "submissions_student" ON "submissions" USING btree ("student_id","number");--> statement-breakpoint
CREATE INDEX "submissions_waiting" ON "submissions" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE INDEX "answered_keys_age" ON "answered_keys" USING btree ("created_at");