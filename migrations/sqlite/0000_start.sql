CREATE TABLE `audit_lines` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`author_kind` text NOT NULL,
	`author_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`student_id` text,
	`fields` text NOT NULL,
	`request_id` text,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_lines_student` ON `audit_lines` (`student_id`,`number`);--> statement-breakpoint
CREATE TABLE `artifacts` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text NOT NULL,
	`student_id` text NOT NULL,
	`school_year_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`happened_on` text NOT NULL,
	`service_minutes` integer NOT NULL,
	`missing_count` integer NOT NULL,
	`is_shown_to_family` integer NOT NULL,
	`is_shown_by_link` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_years`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `artifacts_student` ON `artifacts` (`student_id`,`kind`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text NOT NULL,
	`student_id` text NOT NULL,
	`artifact_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`name` text NOT NULL,
	`caption` text NOT NULL,
	`alt_text` text NOT NULL,
	`is_decorative` integer NOT NULL,
	`position` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`artifact_id`) REFERENCES `artifacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `stored_files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_artifact` ON `attachments` (`artifact_id`,`position`);--> statement-breakpoint
CREATE INDEX `attachments_student` ON `attachments` (`student_id`);--> statement-breakpoint
CREATE INDEX `attachments_file` ON `attachments` (`file_hash`);--> statement-breakpoint
CREATE TABLE `stored_files` (
	`hash` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`is_locked` integer NOT NULL,
	`thumbnail_hash` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `homeroom_members` (
	`homeroom_id` text NOT NULL,
	`student_id` text NOT NULL,
	`school_year_id` text NOT NULL,
	PRIMARY KEY(`student_id`, `school_year_id`),
	FOREIGN KEY (`homeroom_id`) REFERENCES `homerooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_years`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `homeroom_members_homeroom` ON `homeroom_members` (`homeroom_id`);--> statement-breakpoint
CREATE TABLE `homeroom_mentors` (
	`homeroom_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`is_lead` integer NOT NULL,
	PRIMARY KEY(`homeroom_id`, `mentor_id`),
	FOREIGN KEY (`homeroom_id`) REFERENCES `homerooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `homeroom_mentors_mentor` ON `homeroom_mentors` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `homerooms` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text NOT NULL,
	`school_year_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`room` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_years`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `homerooms_year` ON `homerooms` (`school_year_id`,`sort_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `homerooms_name` ON `homerooms` (`school_id`,`school_year_id`,`name`);--> statement-breakpoint
CREATE TABLE `event_rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`is_step_free` integer NOT NULL,
	`is_quiet` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `interview_events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_rooms_name` ON `event_rooms` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `event_slots` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `interview_events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_slots_start` ON `event_slots` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `interview_events` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text NOT NULL,
	`school_year_id` text NOT NULL,
	`title` text NOT NULL,
	`rubric_id` text NOT NULL,
	`state` text NOT NULL,
	`pass_total` integer NOT NULL,
	`criterion_floor_tenths` integer NOT NULL,
	`published_at` integer,
	`released_at` integer,
	`released_by_id` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_years`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubrics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interview_events_school` ON `interview_events` (`school_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text NOT NULL,
	`event_id` text NOT NULL,
	`panel_id` text NOT NULL,
	`slot_id` text NOT NULL,
	`student_id` text NOT NULL,
	`state` text NOT NULL,
	`submission_id` text,
	`pinned_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `interview_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `event_slots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interviews_student` ON `interviews` (`student_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `interviews_candidate` ON `interviews` (`event_id`,`student_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `interviews_seat` ON `interviews` (`panel_id`,`slot_id`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`event_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`student_id` text NOT NULL,
	`has_passed` integer NOT NULL,
	`total_hundredths` integer NOT NULL,
	`is_two_rater` integer NOT NULL,
	`document` text NOT NULL,
	`document_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `interview_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcomes_interview` ON `outcomes` (`interview_id`);--> statement-breakpoint
CREATE INDEX `outcomes_student` ON `outcomes` (`student_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `outcomes_release` ON `outcomes` (`release_id`,`interview_id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`released_by_id` text NOT NULL,
	`released_at` integer NOT NULL,
	`taken_back_by_id` text,
	`taken_back_at` integer,
	`reason` text,
	FOREIGN KEY (`event_id`) REFERENCES `interview_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `releases_event` ON `releases` (`event_id`,`released_at`);--> statement-breakpoint
CREATE TABLE `declared_conflicts` (
	`panelist_id` text NOT NULL,
	`student_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`panelist_id`, `student_id`),
	FOREIGN KEY (`panelist_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `declared_conflicts_student` ON `declared_conflicts` (`student_id`);--> statement-breakpoint
CREATE TABLE `panel_members` (
	`panel_id` text NOT NULL,
	`event_id` text NOT NULL,
	`panelist_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `panelist_id`),
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `interview_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panelist_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `panel_members_panel` ON `panel_members` (`panel_id`);--> statement-breakpoint
CREATE INDEX `panel_members_panelist` ON `panel_members` (`panelist_id`);--> statement-breakpoint
CREATE TABLE `panels` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`room_id` text,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `interview_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `event_rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panels_name` ON `panels` (`event_id`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `panels_room` ON `panels` (`event_id`,`room_id`);--> statement-breakpoint
CREATE TABLE `enrollments` (
	`student_id` text NOT NULL,
	`school_year_id` text NOT NULL,
	`school_id` text NOT NULL,
	`grade` integer NOT NULL,
	PRIMARY KEY(`student_id`, `school_year_id`),
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_years`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrollments_school` ON `enrollments` (`school_id`,`school_year_id`,`grade`);--> statement-breakpoint
CREATE TABLE `guardian_links` (
	`id` text PRIMARY KEY NOT NULL,
	`guardian_id` text NOT NULL,
	`student_id` text NOT NULL,
	`relationship` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`guardian_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guardian_links_student` ON `guardian_links` (`student_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `guardian_links_pair` ON `guardian_links` (`guardian_id`,`student_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`sort_key` text NOT NULL,
	`sign_in_name` text NOT NULL,
	`email` text,
	`is_trained` integer NOT NULL,
	`is_community_member` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_sort` ON `people` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `people_school` ON `people` (`school_id`,`sort_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_sign_in_name` ON `people` (`sign_in_name`);--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_roles_role` ON `person_roles` (`role`);--> statement-breakpoint
CREATE TABLE `portfolios` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text NOT NULL,
	`student_id` text NOT NULL,
	`title` text NOT NULL,
	`introduction` text NOT NULL,
	`template` text NOT NULL,
	`sections` text NOT NULL,
	`is_shared_with_family` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `portfolios_student` ON `portfolios` (`student_id`);--> statement-breakpoint
CREATE TABLE `excusals` (
	`requirement_id` text NOT NULL,
	`student_id` text NOT NULL,
	`reason` text NOT NULL,
	`excused_by_id` text NOT NULL,
	`excused_at` integer NOT NULL,
	PRIMARY KEY(`requirement_id`, `student_id`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`excused_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `excusals_student` ON `excusals` (`student_id`);--> statement-breakpoint
CREATE TABLE `requirements` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_year_id` text NOT NULL,
	`grade` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`why` text NOT NULL,
	`example` text NOT NULL,
	`how_many` integer NOT NULL,
	`minutes_to_do` integer NOT NULL,
	`due_on` text,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_years`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requirements_grade` ON `requirements` (`school_year_id`,`grade`,`position`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`student_id` text NOT NULL,
	`artifact_id` text,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`sent_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_submission` ON `comments` (`submission_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`student_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`decision` text NOT NULL,
	`decided_at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_submission` ON `reviews` (`submission_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `rubrics` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`title` text NOT NULL,
	`number` integer NOT NULL,
	`criteria` text NOT NULL,
	`frozen_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rubrics_district` ON `rubrics` (`district_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `rubrics_number` ON `rubrics` (`district_id`,`title`,`number`);--> statement-breakpoint
CREATE TABLE `districts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`paper_size` text NOT NULL,
	`accent_color` text NOT NULL,
	`locale` text NOT NULL,
	`current_school_year_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `school_years` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `school_years_district` ON `school_years` (`district_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `schools` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`level` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `schools_district` ON `schools` (`district_id`,`sort_key`);--> statement-breakpoint
CREATE TABLE `scorecard_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`scorecard_id` text NOT NULL,
	`content` text NOT NULL,
	`total_hundredths` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	`seal` text NOT NULL,
	`reopened_reason` text,
	`reopened_by_id` text,
	`reopened_at` integer,
	FOREIGN KEY (`scorecard_id`) REFERENCES `scorecards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scorecard_revisions_card` ON `scorecard_revisions` (`scorecard_id`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `scorecards` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`student_id` text NOT NULL,
	`panelist_id` text NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`total_hundredths` integer,
	`submitted_at` integer,
	`reason` text,
	`decided_by_id` text,
	`seal` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `interview_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panelist_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scorecards_event` ON `scorecards` (`event_id`,`state`);--> statement-breakpoint
CREATE INDEX `scorecards_owner` ON `scorecards` (`panelist_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `scorecards_panelist` ON `scorecards` (`interview_id`,`panelist_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password_hash` text,
	`must_change_password` integer NOT NULL,
	`code_hash` text,
	`code_expires_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text NOT NULL,
	`student_id` text NOT NULL,
	`portfolio_id` text NOT NULL,
	`label` text NOT NULL,
	`token_hash` text NOT NULL,
	`passcode_hash` text,
	`passcode_number` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`view_count` integer NOT NULL,
	`last_viewed_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`portfolio_id`) REFERENCES `portfolios`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shares_student` ON `shares` (`student_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `shares_token` ON `shares` (`token_hash`);--> statement-breakpoint
CREATE TABLE `readings` (
	`submission_id` text NOT NULL,
	`reader_id` text NOT NULL,
	`first_read_at` integer NOT NULL,
	`last_read_at` integer NOT NULL,
	PRIMARY KEY(`submission_id`, `reader_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reader_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `submission_files` (
	`submission_id` text NOT NULL,
	`file_hash` text NOT NULL,
	PRIMARY KEY(`submission_id`, `file_hash`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `stored_files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submission_files_file` ON `submission_files` (`file_hash`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`school_id` text NOT NULL,
	`school_year_id` text NOT NULL,
	`student_id` text NOT NULL,
	`portfolio_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`document` text NOT NULL,
	`document_hash` text NOT NULL,
	`note` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`opened_at` integer,
	`opened_by_id` text,
	`decided_at` integer,
	`decided_by_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_years`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`portfolio_id`) REFERENCES `portfolios`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submissions_student` ON `submissions` (`student_id`,`number`);--> statement-breakpoint
CREATE INDEX `submissions_waiting` ON `submissions` (`state`,`submitted_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_number` ON `submissions` (`portfolio_id`,`number`);--> statement-breakpoint
CREATE TABLE `answered_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`used_for` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answered_keys_age` ON `answered_keys` (`created_at`);