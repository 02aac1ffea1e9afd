import { useEffect, useMemo, useState } from "react";
import { Link, NavLink, Outlet, useNavigate } from "react-router";
import { useMe, usePerson } from "#client/http/me.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { IconButton } from "#client/ui/Button.tsx";
import { CommandBar, useCommands } from "#client/ui/CommandBar.tsx";
import { useHotkeys } from "#client/ui/hotkeys.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { KeyboardHelp } from "#client/ui/KeyboardHelp.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { useUiText } from "#client/ui/messages.ts";
import { SkipLink } from "#client/ui/VisuallyHidden.tsx";
import { useAppText } from "./appText.ts";
import { LeftDraftsNotice } from "./LeftDraftsNotice.tsx";
import { type NavigationItem, navigationFor } from "./navigation.ts";
import styles from "./Shell.module.css";
import { SignOutDialog, useSignOut } from "./signOut.tsx";
import { chooseTheme, chosenTheme } from "./theme.ts";

/** How many entries the bar at the foot of a phone has room for. */
const footBarMost = 5;

/** Masthead, navigation, account, keys: what stays while the screens change. */
export function Shell() {
  const text = useAppText();
  const uiText = useUiText();
  const me = useMe();
  const person = usePerson();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"keys" | "commands">();
  const items = useMemo(() => navigationFor(person.roles), [person.roles]);
  const account = useAccountItems(() => setOpen("keys"));
  useHotkeys(
    {
      "?": { label: text("showKeys"), run: () => setOpen("keys") },
      "g h": { label: text("goHome"), run: () => void navigate("/") },
    },
    { scope: "everywhere" },
  );
  useCommands(
    items.map((item) => ({
      id: item.to,
      label: text(item.label),
      icon: item.icon,
      run: () => void navigate(item.to),
    })),
    "everywhere",
  );
  useCommands(account.commands, "everywhere");
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen("commands");
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <div className={styles.shell}>
      <SkipLink>{uiText("skipToContent")}</SkipLink>
      <header className={styles.top} data-print="no">
        {me?.isDemo && <p className={styles.demo}>{text("demoStrip")}</p>}
        <div className={styles.masthead}>
          <Link to="/" className={styles.mark}>
            {me?.school?.name ?? text("productName")}
          </Link>
          <MainNavigation items={items} />
          <div className={styles.tools}>
            <IconButton icon="search" label={text("search")} onClick={() => setOpen("commands")} />
            <Menu
              label={text("accountOf", { name: person.displayName })}
              items={account.items}
              button={
                <>
                  <Avatar name={person.displayName} />
                  <span className={styles.accountName}>{person.displayName}</span>
                  <Icon name="chevronDown" size={16} />
                </>
              }
            />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        <LeftDraftsNotice />
        <Outlet />
      </main>
      {open === "keys" && <KeyboardHelp onClose={() => setOpen(undefined)} />}
      {open === "commands" && <CommandBar onClose={() => setOpen(undefined)} />}
      {account.dialog}
    </div>
  );
}

function useAccountItems(onShowKeys: () => void) {
  const text = useAppText();
  const [theme, setTheme] = useState(chosenTheme());
  const navigate = useNavigate();
  const signOut = useSignOut();
  const pick = (next: typeof theme) => () => {
    chooseTheme(next);
    setTheme(next);
  };
  const themes: readonly MenuItem[] = [
    { label: text("themeLight"), icon: theme === "light" ? "check" : "sun", onSelect: pick("light") },
    { label: text("themeDark"), icon: theme === "dark" ? "check" : "moon", onSelect: pick("dark") },
    { label: text("themeSystem"), icon: theme === "system" ? "check" : "settings", onSelect: pick("system") },
  ];
  const items: readonly MenuItem[] = [
    { label: text("ownAccount"), icon: "person", to: "/account" },
    { label: text("showKeys"), icon: "keyboard", onSelect: onShowKeys },
    ...themes,
    { label: text("signOut"), icon: "signOut", onSelect: signOut.start },
  ];
  return {
    items,
    commands: items.map((item) => ({
      id: item.label,
      label: item.label,
      icon: item.icon,
      run: () => (item.to === undefined ? item.onSelect?.() : void navigate(item.to)),
    })),
    dialog: signOut.draftCount > 0 && <SignOutDialog signOut={signOut} />,
  };
}

function MainNavigation({ items }: { readonly items: readonly NavigationItem[] }) {
  const text = useAppText();
  const uiText = useUiText();
  if (items.length === 0) return <span />;
  const isLong = items.length > footBarMost;
  const rest = isLong ? items.slice(footBarMost - 1) : [];
  return (
    <nav aria-label={text("mainNavigation")} className={styles.navigation} data-long={isLong}>
      <ul>
        {items.map((item, at) => (
          <li key={item.to} data-later={isLong && at >= footBarMost - 1}>
            <NavLink to={item.to} className={styles.entry}>
              <Icon name={item.icon} className={styles.entryIcon} />
              <span>{text(item.label)}</span>
            </NavLink>
          </li>
        ))}
        {isLong && (
          <li className={styles.rest}>
            <Menu
              label={uiText("more")}
              items={rest.map((item) => ({ label: text(item.label), icon: item.icon, to: item.to }))}
              button={
                <span className={styles.entry}>
                  <Icon name="more" className={styles.entryIcon} />
                  <span>{uiText("more")}</span>
                </span>
              }
            />
          </li>
        )}
      </ul>
    </nav>
  );
}
