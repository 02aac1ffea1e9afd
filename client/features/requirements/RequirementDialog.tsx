import { useState } from "react";
import { isRefusal } from "#client/http/refusal.ts";
import { postJson, putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Choice.tsx";
import { DateField } from "#client/ui/DateField.tsx";
import { CancelButton, Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Columns, Row } from "#client/ui/Layout.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { sayDay } from "#client/ui/momentText.ts";
import { Banner } from "#client/ui/Notice.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { TextArea, TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type {
  Grade,
  RequirementChange,
  RequirementKind,
  RequirementView,
} from "#shared/requirements/requirements.ts";
import { useRequirementsText } from "./requirementsText.ts";

const kinds: readonly RequirementKind[] = [
  "workSample",
  "serviceHours",
  "resume",
  "jobShadow",
  "portfolio",
  "interview",
];

const blank: RequirementChange = {
  kind: "workSample",
  title: "",
  why: "",
  example: "",
  howMany: 1,
  minutesToDo: 0,
  dueOn: null,
};

/** How many there are to begin with when the kind changes: pieces, or ten hours. */
function startingAmount(kind: RequirementKind): number {
  return kind === "serviceHours" ? 600 : 1;
}

function changeOf(known: RequirementView): RequirementChange {
  const { kind, title, why, example, howMany, minutesToDo, dueOn } = known;
  return { kind, title, why, example, howMany, minutesToDo, dueOn };
}

function isRequirement(value: unknown): value is RequirementView {
  return typeof value === "object" && value !== null && "title" in value && "version" in value;
}

interface RequirementDialogProps {
  readonly grade: Grade;
  /** Left out for a new one. */
  readonly known?: RequirementView;
  readonly year: { readonly startsOn: string; readonly endsOn: string };
  readonly onClose: () => void;
}

/** The form of one requirement, new or known. */
export function RequirementDialog({ grade, known, year, onClose }: RequirementDialogProps) {
  const text = useRequirementsText();
  const [asked, setAsked] = useState(known ? changeOf(known) : blank);
  const [newer, setNewer] = useState<RequirementView>();
  const set = (part: Partial<RequirementChange>) => setAsked((now) => ({ ...now, ...part }));
  const save = useChange<RequirementChange, RequirementView>({
    send: (input, idempotencyKey) =>
      known
        ? putJson(`/api/requirements/${known.id}`, input, { version: (newer ?? known).version })
        : postJson("/api/requirements", { grade, ...input }, { idempotencyKey }),
    onDone: ({ title }) => {
      showToast({ sentence: known ? text("saved", { title }) : text("added", { title, grade }) });
      onClose();
    },
    onRefused: (error) => {
      if (isRefusal(error, 412) && isRequirement(error.current)) setNewer(error.current);
    },
    refreshes: ["/api/requirements", "/api/today"],
  });
  const { locale } = useLocale();
  const sayYearDay = (day: string) =>
    sayDay(new Date(`${day}T12:00:00Z`), { locale, timeZone: "UTC" }, undefined, "UTC");
  const isHours = asked.kind === "serviceHours";
  const isSingle = asked.kind === "portfolio" || asked.kind === "interview";
  return (
    <Dialog title={known ? text("editTitle") : text("newTitle", { grade })} onClose={onClose} entered={asked}>
      <Form onSubmit={() => save.run(asked)} problem={newer ? undefined : save.problem} errors={save.errors}>
        {newer && (
          <Banner tone="warn" role="alert" title={text("staleTitle")}>
            {text("staleLead", { title: newer.title })}
          </Banner>
        )}
        <Select<RequirementKind>
          name="kind"
          label={text("kind")}
          hint={text(`kindHint_${asked.kind}`)}
          value={asked.kind}
          onChange={(kind) => set({ kind, howMany: startingAmount(kind) })}
          options={kinds.map((value) => ({ value, label: text(`kind_${value}`) }))}
        />
        <TextField
          name="title"
          label={text("name")}
          hint={text("nameHint")}
          value={asked.title}
          onChange={(title) => set({ title })}
          limit={120}
          isRequired
        />
        <TextArea
          name="why"
          label={text("why")}
          hint={text("whyHint")}
          value={asked.why}
          onChange={(why) => set({ why })}
          limit={600}
        />
        <TextArea
          name="example"
          label={text("example")}
          value={asked.example}
          onChange={(example) => set({ example })}
          limit={1000}
        />
        <Columns layout="halves">
          {!isSingle && (
            <NumberField
              key={asked.kind}
              name="howMany"
              label={text(isHours ? "howManyHours" : "howManyPieces")}
              unit={isHours ? text("hoursUnit") : undefined}
              value={isHours ? asked.howMany / 60 : asked.howMany}
              onChange={(amount) => set({ howMany: Math.round((amount ?? 0) * (isHours ? 60 : 1)) })}
              min={isHours ? 0.5 : 1}
              isWhole={!isHours}
            />
          )}
          <NumberField
            name="minutesToDo"
            label={text("minutesToDo")}
            hint={text("minutesHint")}
            unit={text("minutesUnit")}
            value={asked.minutesToDo}
            onChange={(minutes) => set({ minutesToDo: Math.round(minutes ?? 0) })}
            min={0}
            isWhole
          />
        </Columns>
        <DateField
          name="dueOn"
          label={text("dueOn")}
          hint={text("dueHint", { from: sayYearDay(year.startsOn), to: sayYearDay(year.endsOn) })}
          value={asked.dueOn ?? ""}
          onChange={(day) => set({ dueOn: day === "" ? null : day })}
          isOptional
        />
        <Row>
          <Button type="submit" look="primary" isBusy={save.isBusy}>
            {text("save")}
          </Button>
          <CancelButton />
        </Row>
      </Form>
    </Dialog>
  );
}
