import { Link } from "react-router";
import { Moment } from "#client/ui/Moment.tsx";
import { StatusMark, type StatusTone } from "#client/ui/Status.tsx";
import type { CameBack } from "#shared/today/today.ts";
import styles from "./Today.module.css";
import { type TodayText, useTodayText } from "./todayText.ts";

const tones: Record<CameBack["kind"], StatusTone> = {
  read: "active",
  commented: "active",
  returned: "attention",
  accepted: "done",
  outcome: "done",
};

function sentenceOf(text: TodayText, news: CameBack): string {
  const name = news.by?.displayName ?? "";
  switch (news.kind) {
    case "read":
      return text("cameBack_read", { name });
    case "commented":
      return text("cameBack_commented", { name, count: news.count });
    case "returned":
      return text("cameBack_returned", { name });
    case "accepted":
      return text("cameBack_accepted", { name });
    case "outcome":
      return text("cameBack_outcome");
  }
}

/** What people gave back, newest first. */
export function CameBackList({ news }: { readonly news: readonly CameBack[] }) {
  const text = useTodayText();
  if (news.length === 0) return <p className={styles.quiet}>{text("cameBackNone")}</p>;
  return (
    <ul className={styles.news}>
      {news.map((one) => (
        <li key={`${one.kind}-${one.submissionId ?? ""}-${one.by?.id ?? ""}-${one.at}`}>
          <StatusMark tone={tones[one.kind]} />
          <span>
            <Link to={one.submissionId ? `/submissions/${one.submissionId}` : "/results"}>
              {sentenceOf(text, one)}
            </Link>
            <span className={styles.when}>
              {one.number > 0 && `${text("attempt", { number: one.number })} · `}
              <Moment at={one.at} isNear />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
