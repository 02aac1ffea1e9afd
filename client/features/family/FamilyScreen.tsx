import { AppointmentLines } from "#client/features/interviews/AppointmentLines.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { ButtonLink } from "#client/ui/Button.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayDay } from "#client/ui/momentText.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { FamilyChild, FamilyList } from "#shared/family/family.ts";
import styles from "./Family.module.css";
import { useFamilyText } from "./familyText.ts";
import { GoodQuestions } from "./GoodQuestions.tsx";

/** A guardian's children, and what each shares with the family. */
export function FamilyScreen() {
  const text = useFamilyText();
  const family = useRead<FamilyList>("/api/family");
  return (
    <Page
      title={text("title")}
      lead={text("lead", { count: family.data?.children.length ?? 0 })}
      width="reading"
    >
      <Answer of={family} shape="text">
        {({ children }) =>
          children.length === 0 ? (
            <EmptyState title={text("noChildren")}>{text("noChildrenLead")}</EmptyState>
          ) : (
            <>
              <ul className={styles.children}>
                {children.map((child) => (
                  <li key={child.id}>
                    <Child child={child} />
                  </li>
                ))}
              </ul>
              {children.some((child) => child.isShared) ? <GoodQuestions /> : null}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Child({ child }: { readonly child: FamilyChild }) {
  const text = useFamilyText();
  const place = useLocale();
  const { givenName: name, schoolName: school, grade, homeroomName: homeroom } = child;
  const mentors = new Intl.ListFormat(place.locale).format(child.mentors.map((one) => one.displayName));
  return (
    <section className={styles.child} aria-labelledby={`child-${child.id}`}>
      <h2 id={`child-${child.id}`} className={styles.name}>
        {child.displayName}
      </h2>
      <p className={styles.about}>
        {school ? (
          <span>
            {grade === null ? text("placeWithoutGrade", { school }) : text("place", { grade, school })}
          </span>
        ) : null}
        {homeroom ? (
          <span>
            {mentors ? text("homeroom", { homeroom, mentors }) : text("homeroomAlone", { homeroom })}
          </span>
        ) : null}
      </p>
      {child.appointments.length > 0 ? (
        <div>
          <h3>{text("interview")}</h3>
          <AppointmentLines appointments={child.appointments} name={name} />
        </div>
      ) : null}
      {child.portfolio ? (
        <>
          <p className={styles.title}>{child.portfolio.title}</p>
          <p className={styles.when}>
            {text("changedOn", { day: sayDay(new Date(child.portfolio.updatedAt), place, uiText) })}
          </p>
          <ButtonLink to={`/family/${child.id}`} look="primary" icon="book">
            {text("read", { name })}
          </ButtonLink>
        </>
      ) : (
        <p className={styles.notShared}>
          {text("notShared", { name })} {text("notSharedLead", { name })}
        </p>
      )}
    </section>
  );
}
