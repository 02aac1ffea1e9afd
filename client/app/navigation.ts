import type { Role } from "#client/http/me.ts";
import type { IconName } from "#client/ui/Icon.tsx";
import type { KeyOf } from "#client/ui/messages.ts";
import type { appMessages } from "#shared/messages/en/app.ts";

export interface NavigationItem {
  readonly to: string;
  readonly label: Extract<KeyOf<typeof appMessages>, `nav${string}`>;
  readonly icon: IconName;
}

/** What each kind of person finds in the masthead, the first being their home. */
const itemsByRole: Readonly<Record<Role, readonly NavigationItem[]>> = {
  student: [
    { to: "/today", label: "navToday", icon: "home" },
    { to: "/work", label: "navWork", icon: "work" },
    { to: "/portfolio", label: "navPortfolio", icon: "book" },
    { to: "/sharing", label: "navSharing", icon: "share" },
    { to: "/results", label: "navResults", icon: "scales" },
  ],
  coordinator: [
    { to: "/program", label: "navProgram", icon: "list" },
    { to: "/events", label: "navEvents", icon: "calendar" },
    { to: "/people", label: "navPeople", icon: "people" },
    { to: "/homerooms", label: "navHomerooms", icon: "home" },
    { to: "/today", label: "navToday", icon: "clock" },
  ],
  mentor: [
    { to: "/homeroom", label: "navHomeroom", icon: "home" },
    { to: "/waiting", label: "navWaiting", icon: "inbox" },
    { to: "/today", label: "navToday", icon: "clock" },
  ],
  panelist: [
    { to: "/panels", label: "navPanels", icon: "scales" },
    { to: "/today", label: "navToday", icon: "clock" },
  ],
  guardian: [{ to: "/family", label: "navFamily", icon: "people" }],
  administrator: [
    { to: "/people", label: "navPeople", icon: "people" },
    { to: "/homerooms", label: "navHomerooms", icon: "home" },
    { to: "/settings", label: "navSettings", icon: "settings" },
    { to: "/today", label: "navToday", icon: "clock" },
  ],
};

const roleOrder: readonly Role[] = [
  "student",
  "mentor",
  "coordinator",
  "panelist",
  "guardian",
  "administrator",
];

/** The entries of a person who may be several; each once. */
export function navigationFor(roles: readonly Role[]): readonly NavigationItem[] {
  const items = roleOrder.filter((role) => roles.includes(role)).flatMap((role) => itemsByRole[role]);
  return items.filter((item, at) => items.findIndex(({ to }) => to === item.to) === at);
}

/** Where "/" leads: the first entry, or undefined for somebody without a part yet. */
export function homeFor(roles: readonly Role[]): string | undefined {
  return navigationFor(roles)[0]?.to;
}
