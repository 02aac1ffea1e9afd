import { useEffect } from "react";
import { Navigate, Outlet, ScrollRestoration, useLocation } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { type Me, mePath } from "#client/http/me.ts";
import { useRead } from "#client/http/useRead.ts";
import { LiveRegion } from "#client/ui/announce.tsx";
import { LocaleProvider } from "#client/ui/Locale.tsx";
import { SiteNameProvider } from "#client/ui/Page.tsx";
import { ToastRegion } from "#client/ui/Toast.tsx";
import { useAppText } from "./appText.ts";
import { SignInGate } from "./SignInGate.tsx";
import { applyAccent } from "./theme.ts";

/** Screens that are shown to somebody who is not signed in, or not ready yet. */
const openPlaces = ["/sign-in", "/first-sign-in", "/setup"];

/** Where somebody must go first, or undefined when they may stay. */
export function detourFor(me: Me, pathname: string, search: string): string | undefined {
  const isBegun = me.needs !== "administrator" && me.needs !== "setup";
  if (!isBegun && pathname !== "/sign-in") return pathname === "/setup" ? undefined : "/setup";
  if (!me.person) {
    if (openPlaces.includes(pathname)) return undefined;
    const next = encodeURIComponent(`${pathname}${search}`);
    return pathname === "/" ? "/sign-in" : `/sign-in?next=${next}`;
  }
  if (me.needs === "passwordChange") return pathname === "/first-sign-in" ? undefined : "/first-sign-in";
  return undefined;
}

/** Around every screen: who is here, the school's color and clock, and what speaks. */
export function App() {
  const text = useAppText();
  const me = useRead<Me>(mePath);
  const accent = me.data?.school?.accentColor;
  useEffect(() => {
    if (accent) applyAccent(accent);
  }, [accent]);
  return (
    <SiteNameProvider name={me.data?.school?.name ?? text("productName")}>
      <Answer of={me} shape="page">
        {(data) => <Place me={data} />}
      </Answer>
      <ToastRegion />
      <LiveRegion />
      <SignInGate />
      <ScrollRestoration />
    </SiteNameProvider>
  );
}

function Place({ me }: { readonly me: Me }) {
  const { pathname, search } = useLocation();
  const detour = detourFor(me, pathname, search);
  if (detour) return <Navigate to={detour} replace />;
  const place = { locale: me.school?.locale ?? "en-US", timeZone: me.school?.timeZone ?? "UTC" };
  return (
    <LocaleProvider value={place}>
      <Outlet />
    </LocaleProvider>
  );
}
