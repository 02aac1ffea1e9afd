import { useParams } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { ButtonLink } from "#client/ui/Button.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import { TabLinks } from "#client/ui/Tabs.tsx";
import type { OwnHomerooms } from "#shared/progress/ownHomerooms.ts";
import type { HomeroomProgress } from "#shared/progress/progress.ts";
import styles from "./Homeroom.module.css";
import { HomeroomGrid } from "./HomeroomGrid.tsx";
import { useMentoringText } from "./mentoringText.ts";

/** The homeroom of the address, or the mentor's own. */
export function HomeroomScreen() {
  const text = useMentoringText();
  const { homeroomId } = useParams();
  const own = useRead<OwnHomerooms>("/api/me/homerooms");
  return (
    <Answer of={own} shape="page">
      {({ homerooms }) => {
        const shown = homeroomId ?? homerooms[0]?.id;
        if (shown === undefined) {
          return (
            <Page title={text("chooseTitle")}>
              <EmptyState title={text("none")}>{text("noneLead")}</EmptyState>
            </Page>
          );
        }
        return <Homeroom key={shown} homeroomId={shown} own={homerooms} />;
      }}
    </Answer>
  );
}

interface HomeroomProps {
  readonly homeroomId: string;
  readonly own: OwnHomerooms["homerooms"];
}

function Homeroom({ homeroomId, own }: HomeroomProps) {
  const text = useMentoringText();
  const progress = useRead<HomeroomProgress>(`/api/homerooms/${homeroomId}/progress`);
  return (
    <Answer of={progress} shape="page">
      {(data) => (
        <Page
          width="wide"
          title={text("homeroomTitle", { name: data.homeroom.name })}
          actions={
            own.some(({ id }) => id === homeroomId) && waitingIn(data.students) > 0 ? (
              <ButtonLink to="/waiting" look="primary">
                {text("readWaiting", { count: waitingIn(data.students) })}
              </ButtonLink>
            ) : undefined
          }
        >
          <Stack gap="l">
            {own.length > 1 ? (
              <TabLinks
                label={text("chooseTitle")}
                items={own.map((one) => ({ to: `/homeroom/${one.id}`, label: one.name }))}
              />
            ) : null}
            <Glance students={data.students} />
            <HomeroomGrid name={data.homeroom.name} students={data.students} />
          </Stack>
        </Page>
      )}
    </Answer>
  );
}

/** How many portfolios wait for the mentor's answer. */
function waitingIn(students: HomeroomProgress["students"]): number {
  return students.filter((one) =>
    one.requirements.some((asked) => asked.kind === "portfolio" && asked.state === "waitingForMentor"),
  ).length;
}

/** The homeroom in a sentence or two: who waits, who is late, who is done. */
function Glance({ students }: { readonly students: HomeroomProgress["students"] }) {
  const text = useMentoringText();
  const waiting = waitingIn(students);
  const late = students.filter((one) => one.requirements.some((asked) => asked.isOverdue)).length;
  const settled = students.filter(
    (one) =>
      one.requirements.length > 0 &&
      one.requirements.every((asked) => asked.state === "met" || asked.state === "excused"),
  ).length;
  if (waiting + late + settled === 0) return null;
  return (
    <ul className={styles.facts}>
      {waiting > 0 ? <li>{text("waiting", { count: waiting })}</li> : null}
      {late > 0 ? <li>{text("late", { count: late })}</li> : null}
      {settled > 0 ? <li>{text("allSettled", { count: settled })}</li> : null}
    </ul>
  );
}
