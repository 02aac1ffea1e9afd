import "#client/ui/fonts.css";
import "#client/ui/tokens.css";
import "#client/ui/elements.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { createRouter } from "#client/app/routes.tsx";
import { applyTheme } from "#client/app/theme.ts";
import { watchForUnfetchedCode } from "#client/app/unfetchedCode.ts";
import { type Me, mePath } from "#client/http/me.ts";
import { keyOf, queryClient } from "#client/http/queryClient.ts";
import { getJson } from "#client/http/request.ts";

applyTheme();

// Asked for at once, while the first screen's code is still on its way.
void queryClient.prefetchQuery({ queryKey: keyOf(mePath), queryFn: () => getJson<Me>(mePath) });

watchForUnfetchedCode();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
