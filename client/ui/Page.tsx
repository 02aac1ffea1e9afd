import { createContext, type ReactNode, use, useEffect, useRef } from "react";
import { Link } from "react-router";
import { classes } from "./classes.ts";
import { useUiText } from "./messages.ts";
import styles from "./Page.module.css";

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export interface PageProps {
  readonly title: string;
  /** The way back, outermost first; the page itself is not among them. */
  readonly crumbs?: readonly Crumb[];
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** Above the title, small: a date, a grade. */
  readonly kicker?: ReactNode;
  /** "reading" for text, "work" for most screens, "wide" for boards and tables. */
  readonly width?: "reading" | "work" | "wide";
  readonly children: ReactNode;
}

const SiteNameContext = createContext("");

/** The name that ends every tab's title; set once by the shell. */
export function SiteNameProvider({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) {
  return <SiteNameContext value={name}>{children}</SiteNameContext>;
}

let placeWithFocus: string | undefined;

/** A screen: sets the tab's title, and takes focus to the heading when the reader came here by a link. */
export function Page({ title, crumbs, lead, actions, kicker, width = "work", children }: PageProps) {
  const text = useUiText();
  const heading = useRef<HTMLHeadingElement>(null);
  const site = use(SiteNameContext);
  useEffect(() => {
    document.title = site ? `${title} · ${site}` : title;
  }, [title, site]);
  useEffect(() => {
    const place = window.location.pathname;
    const isFirst = placeWithFocus === undefined;
    if (placeWithFocus !== place && !isFirst) heading.current?.focus({ preventScroll: true });
    placeWithFocus = place;
  }, []);
  return (
    <div className={classes(styles.page, styles[width])}>
      <header className={styles.header}>
        {crumbs && crumbs.length > 0 && (
          <nav aria-label={text("breadcrumb")} className={styles.crumbs}>
            <ol>
              {crumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Link to={crumb.to}>{crumb.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <div className={styles.titleLine}>
          <div className={styles.titleWords}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead && <div className={styles.lead}>{lead}</div>}
          </div>
          {actions && (
            <div className={styles.actions} data-print="no">
              {actions}
            </div>
          )}
        </div>
      </header>
      {children}
    </div>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly hint?: ReactNode;
  /** Right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** 2 unless inside another section. */
  readonly level?: 2 | 3;
  /** The title is there for those who listen only. */
  readonly hidesTitle?: boolean;
  readonly id?: string;
  /** A hairline above; on unless told. */
  readonly hasRule?: boolean;
}

export function Section(props: SectionProps) {
  const { title, hint, actions, children, level = 2, hidesTitle = false, id, hasRule = level === 2 } = props;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className={classes(styles.section, hasRule && !hidesTitle && styles.rule)}>
      <div className={classes(styles.sectionHead, hidesTitle && styles.hidden)}>
        <Heading>{title}</Heading>
        {actions && (
          <div className={styles.actions} data-print="no">
            {actions}
          </div>
        )}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}
