import { accountRoutes } from "./features/accounts/accounts.routes.ts";
import { portfolioRoutes } from "./features/portfolios/portfolios.routes.ts";
import { sessionRoutes } from "./features/sessions/sessions.routes.ts";
import { submissionRoutes } from "./features/submissions/submissions.routes.ts";
import type { Route } from "./http/route.ts";

/** Every route of the program, in the order of the features. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...accountRoutes,
  ...portfolioRoutes,
  ...submissionRoutes,
];
