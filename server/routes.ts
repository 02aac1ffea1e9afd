import { accountRoutes } from "./features/accounts/accounts.routes.ts";
import { guardianLinkRoutes } from "./features/accounts/guardianLinks.routes.ts";
import { artifactRoutes } from "./features/artifacts/artifacts.routes.ts";
import { attachmentRoutes } from "./features/attachments/attachments.routes.ts";
import { liveFileRoutes } from "./features/attachments/liveFiles.routes.ts";
import { workRoutes } from "./features/attachments/work.routes.ts";
import { familyRoutes } from "./features/family/family.routes.ts";
import { homeroomRoutes } from "./features/homerooms/homerooms.routes.ts";
import { interviewEventRoutes } from "./features/interviewEvents/interviewEvents.routes.ts";
import { eventDayRoutes } from "./features/interviews/eventDays.routes.ts";
import { eventRoomRoutes } from "./features/interviews/eventRooms.routes.ts";
import { interviewRoutes } from "./features/interviews/interviews.routes.ts";
import { panelPlanRoutes } from "./features/interviews/panelPlan.routes.ts";
import { eventBoardRoutes } from "./features/outcomes/eventBoard.routes.ts";
import { outcomeRoutes } from "./features/outcomes/outcomes.routes.ts";
import { conflictRoutes } from "./features/panels/conflicts.routes.ts";
import { portfolioRoutes } from "./features/portfolios/portfolios.routes.ts";
import { printingRoutes } from "./features/printing/printing.routes.ts";
import { ownHomeroomRoutes } from "./features/progress/ownHomerooms.routes.ts";
import { progressRoutes } from "./features/progress/progress.routes.ts";
import { excusalRoutes } from "./features/requirements/excusals.routes.ts";
import { requirementRoutes } from "./features/requirements/requirements.routes.ts";
import { commentRoutes } from "./features/reviews/comments.routes.ts";
import { reviewRoutes } from "./features/reviews/reviews.routes.ts";
import { rubricRoutes } from "./features/rubrics/rubrics.routes.ts";
import { schoolRoutes } from "./features/schools/schools.routes.ts";
import { panelChangeRoutes } from "./features/scorecards/panelChange.routes.ts";
import { scorecardDecisionRoutes } from "./features/scorecards/scorecardDecisions.routes.ts";
import { scorecardRoutes } from "./features/scorecards/scorecards.routes.ts";
import { sessionRoutes } from "./features/sessions/sessions.routes.ts";
import { setupRoutes } from "./features/setup/setup.routes.ts";
import { openShareRoutes } from "./features/shares/openShare.routes.ts";
import { shareRoutes } from "./features/shares/shares.routes.ts";
import { submissionRoutes } from "./features/submissions/submissions.routes.ts";
import { todayRoutes } from "./features/today/today.routes.ts";
import type { Route } from "./http/route.ts";
import { looksRoutes } from "./pages/looks.routes.ts";

/** Every route of the program, in the order of the features. */
export const routes: readonly Route[] = [
  ...schoolRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...guardianLinkRoutes,
  ...setupRoutes,
  ...homeroomRoutes,
  ...requirementRoutes,
  ...excusalRoutes,
  ...artifactRoutes,
  ...workRoutes,
  ...attachmentRoutes,
  ...liveFileRoutes,
  ...portfolioRoutes,
  ...submissionRoutes,
  ...reviewRoutes,
  ...commentRoutes,
  ...looksRoutes,
  ...shareRoutes,
  ...openShareRoutes,
  ...rubricRoutes,
  ...interviewEventRoutes,
  ...conflictRoutes,
  ...eventDayRoutes,
  ...eventRoomRoutes,
  ...panelPlanRoutes,
  ...interviewRoutes,
  ...scorecardRoutes,
  ...panelChangeRoutes,
  ...scorecardDecisionRoutes,
  ...eventBoardRoutes,
  ...outcomeRoutes,
  ...familyRoutes,
  ...ownHomeroomRoutes,
  ...progressRoutes,
  ...todayRoutes,
  ...printingRoutes,
];
