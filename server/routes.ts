import { sessionRoutes } from "./features/sessions/sessions.routes.ts";
import type { Route } from "./http/route.ts";

/** Every route of the program, in the order of the features. */
export const routes: readonly Route[] = [...sessionRoutes];
