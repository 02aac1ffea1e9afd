import type { ComponentType } from "react";
import { createBrowserRouter, type RouteObject } from "react-router";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { App } from "./App.tsx";
import { ErrorScreen, NotFoundScreen } from "./ErrorScreen.tsx";
import { HomeScreen } from "./HomeScreen.tsx";
import { Shell } from "./Shell.tsx";

/**
 * A screen that is fetched when somebody first goes there. `lazy` is a function, because an object of them draws
 * nothing at all where fetching fails.
 */
function screen(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

/** Screens with nothing around them. */
const bareScreens: readonly RouteObject[] = [
  screen("sign-in", async () => (await import("./SignInScreen.tsx")).SignInScreen),
  screen(
    "first-sign-in",
    async () => (await import("#client/features/sessions/FirstSignInScreen.tsx")).FirstSignInScreen,
  ),
  screen("setup", async () => (await import("#client/features/setup/SetupScreen.tsx")).SetupScreen),
];

/** Screens within the shell; each feature adds its own line here. */
const shellScreens: readonly RouteObject[] = [
  screen("today", async () => (await import("#client/features/today/TodayScreen.tsx")).TodayScreen),
  screen(
    "program",
    async () => (await import("#client/features/requirements/ProgramScreen.tsx")).ProgramScreen,
  ),
  screen(
    "portfolio",
    async () => (await import("#client/features/progress/OwnPortfolioScreen.tsx")).OwnPortfolioScreen,
  ),
  screen(
    "portfolio/preview",
    async () => (await import("#client/features/portfolios/PreviewScreen.tsx")).PreviewScreen,
  ),
  screen("work", async () => (await import("#client/features/attachments/WorkScreen.tsx")).WorkScreen),
  screen(
    "work/:artifactId",
    async () => (await import("#client/features/attachments/ArtifactScreen.tsx")).ArtifactScreen,
  ),
  screen(
    "account",
    async () => (await import("#client/features/sessions/OwnAccountScreen.tsx")).OwnAccountScreen,
  ),
  screen("people", async () => (await import("#client/features/accounts/AccountsScreen.tsx")).AccountsScreen),
  screen(
    "people/:personId",
    async () => (await import("#client/features/accounts/AccountScreen.tsx")).AccountScreen,
  ),
  screen(
    "homerooms",
    async () => (await import("#client/features/homerooms/HomeroomsScreen.tsx")).HomeroomsScreen,
  ),
  screen(
    "homerooms/:homeroomId",
    async () => (await import("#client/features/homerooms/HomeroomSeatsScreen.tsx")).HomeroomSeatsScreen,
  ),
  screen(
    "settings",
    async () => (await import("#client/features/schools/SettingsScreen.tsx")).SettingsScreen,
  ),
  screen(
    "submissions/:submissionId",
    async () => (await import("#client/features/reviews/SubmissionScreen.tsx")).SubmissionScreen,
  ),
  screen("waiting", async () => (await import("#client/features/reviews/WaitingScreen.tsx")).WaitingScreen),
  screen("sharing", async () => (await import("#client/features/shares/SharingScreen.tsx")).SharingScreen),
  screen(
    "students/:studentId/links",
    async () => (await import("#client/features/shares/SharingScreen.tsx")).StudentLinksScreen,
  ),
  screen("family", async () => (await import("#client/features/family/FamilyScreen.tsx")).FamilyScreen),
  screen(
    "family/:studentId",
    async () => (await import("#client/features/family/FamilyPortfolioScreen.tsx")).FamilyPortfolioScreen,
  ),
  screen(
    "homeroom",
    async () => (await import("#client/features/progress/HomeroomScreen.tsx")).HomeroomScreen,
  ),
  screen(
    "homeroom/:homeroomId",
    async () => (await import("#client/features/progress/HomeroomScreen.tsx")).HomeroomScreen,
  ),
  screen(
    "students/:studentId",
    async () => (await import("#client/features/progress/StudentScreen.tsx")).StudentScreen,
  ),
  screen(
    "events",
    async () => (await import("#client/features/interviewEvents/EventsScreen.tsx")).EventsScreen,
  ),
  screen(
    "events/:eventId",
    async () => (await import("#client/features/interviews/EventBoardScreen.tsx")).EventBoardScreen,
  ),
  screen(
    "events/:eventId/days",
    async () => (await import("#client/features/interviews/EventDaysScreen.tsx")).EventDaysScreen,
  ),
  screen(
    "events/:eventId/panels",
    async () => (await import("#client/features/interviews/EventPanelsScreen.tsx")).EventPanelsScreen,
  ),
  screen(
    "events/:eventId/publish",
    async () => (await import("#client/features/interviews/EventPublishScreen.tsx")).EventPublishScreen,
  ),
  screen(
    "rubrics/:rubricId",
    async () => (await import("#client/features/rubrics/RubricScreen.tsx")).RubricScreen,
  ),
  screen(
    "panels",
    async () => (await import("#client/features/interviews/OwnInterviewsScreen.tsx")).OwnInterviewsScreen,
  ),
  screen(
    "interviews/:interviewId",
    async () => (await import("#client/features/scorecards/InterviewScreen.tsx")).InterviewScreen,
  ),
  screen(
    "events/:eventId/results",
    async () => (await import("#client/features/outcomes/EventResultsScreen.tsx")).EventResultsScreen,
  ),
  screen(
    "results",
    async () => (await import("#client/features/outcomes/ResultsScreen.tsx")).OwnResultsScreen,
  ),
  screen(
    "students/:studentId/results",
    async () => (await import("#client/features/outcomes/ResultsScreen.tsx")).StudentResultsScreen,
  ),
];

/** Created when the page starts; the screen's code is fetched from then on. */
export function createRouter() {
  return createBrowserRouter([
    {
      Component: App,
      ErrorBoundary: ErrorScreen,
      HydrateFallback: () => <Skeleton shape="page" />,
      children: [
        ...bareScreens,
        {
          Component: Shell,
          children: [
            {
              ErrorBoundary: ErrorScreen,
              children: [
                { index: true, Component: HomeScreen },
                ...shellScreens,
                { path: "*", Component: NotFoundScreen },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
