import { useLocale } from "#client/ui/Locale.tsx";
import { sayDay, sayTime } from "#client/ui/momentText.ts";
import type { StudentAppointment } from "#shared/interviews/interviewViews.ts";
import styles from "./Appointment.module.css";
import { useAppointmentsText } from "./appointmentsText.ts";

export interface AppointmentLinesProps {
  readonly appointments: readonly StudentAppointment[];
  /** The student's name for others; undefined for the student. */
  readonly name?: string;
}

/** When and where a student is interviewed; after it, that the outcome is yet to come. */
export function AppointmentLines({ appointments, name }: AppointmentLinesProps) {
  return (
    <ul className={styles.appointments}>
      {appointments.map((one) => (
        <li key={one.id}>
          <Lines appointment={one} name={name} />
        </li>
      ))}
    </ul>
  );
}

interface LinesProps {
  readonly appointment: StudentAppointment;
  readonly name: string | undefined;
}

function Lines({ appointment, name }: LinesProps) {
  const text = useAppointmentsText();
  const place = useLocale();
  const { startsAt, endsAt, room, panelName: panel, members } = appointment;
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const people = new Intl.ListFormat(place.locale).format(members.map((one) => one.displayName));
  return (
    <>
      <p className={styles.when}>
        <time dateTime={startsAt}>
          {text("when", {
            day: sayDay(start, place),
            from: sayTime(start, place),
            to: sayTime(end, place),
          })}
        </time>
        {room === null ? null : <span>{text("whereIn", { room })}</span>}
      </p>
      <p className={styles.about}>{appointment.eventTitle}</p>
      <p className={styles.about}>
        {people ? text("panel", { panel, people }) : text("panelAlone", { panel })}
      </p>
      <After appointment={appointment} name={name} />
    </>
  );
}

/** What there is to know besides: whose turn it is now. */
function After({ appointment, name }: LinesProps) {
  const text = useAppointmentsText();
  if (appointment.state === "notShown") {
    return <p>{name === undefined ? text("notShownOwn") : text("notShownStudent", { name })}</p>;
  }
  if (Date.parse(appointment.endsAt) > Date.now()) {
    return name === undefined ? <p>{text("comingOwn")}</p> : null;
  }
  return (
    <p>
      {text("over")} {name === undefined ? text("overOwn") : text("overStudent", { name })}
    </p>
  );
}
