import "#client/ui/fonts.css";
import "#client/ui/tokens.css";
import "#client/ui/elements.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { createRouter } from "#client/app/routes.tsx";
import { applyTheme } from "#client/app/theme.ts";
import { type Me, mePath } from "#client/http/me.ts";
import { keyOf, queryClient } from "#client/http/queryClient.ts";
import { getJson } from "#client/http/request.ts";

applyTheme();

// Asked for at once, while the first screen's code is still on its way.
void queryClient.prefetchQuery({ queryKey: keyOf(mePath), queryFn: () => getJson<Me>(mePath) });

// After an update of the server an open page asks for code that is no longer there: it loads itself again, once.
window.addEventListener("vite:preloadError", () => {
  const key = "homeroom.reloadedFor";
  const place = window.location.href;
  if (sessionStorage.getItem(key) === place) return;
  sessionStorage.setItem(key, place);
  window.location.reload();
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
