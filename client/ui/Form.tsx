import {
  createContext,
  type FormEvent,
  type ReactNode,
  use,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import styles from "./Form.module.css";
import { Icon } from "./Icon.tsx";
import { Stack } from "./Layout.tsx";
import { useUiText } from "./messages.ts";

interface FormScope {
  readonly id: string;
  readonly errors: Readonly<Record<string, string>>;
}

const FormContext = createContext<FormScope>({ id: "", errors: {} });

export interface FieldBinding {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  readonly error: string | undefined;
}

/** Gives a field its ids and the error the form has for its name. */
export function useField(name: string | undefined, ownError: string | undefined): FieldBinding {
  const scope = use(FormContext);
  const own = useId();
  const id = name && scope.id ? `${scope.id}-${name}` : own;
  const error = ownError ?? (name === undefined ? undefined : scope.errors[name]);
  return { id, hintId: `${id}-hint`, errorId: `${id}-error`, error };
}

export interface FormProps {
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  /** One sentence about the whole: what was refused and what to do. */
  readonly problem?: string;
  /** Sentences by field name; the summary links to the fields, focus moves to it. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly label?: string;
  readonly className?: string;
}

/** A form whose fields find their errors by `name`. The browser's own checks are off: the errors are ours. */
export function Form({ children, onSubmit, problem, errors = {}, label, className }: FormProps) {
  const id = useId();
  const scope = useMemo(() => ({ id, errors }), [id, errors]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <FormContext value={scope}>
      <form onSubmit={submit} noValidate aria-label={label} className={className}>
        <Stack gap="m">
          <ErrorSummary formId={id} problem={problem} errors={errors} />
          {children}
        </Stack>
      </form>
    </FormContext>
  );
}

interface ErrorSummaryProps {
  readonly formId: string;
  readonly problem: string | undefined;
  readonly errors: Readonly<Record<string, string>>;
}

function ErrorSummary({ formId, problem, errors }: ErrorSummaryProps) {
  const text = useUiText();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const isShown = problem !== undefined || entries.length > 0;
  // The outcome of one press: when what it says changes, focus comes here.
  const said = isShown ? JSON.stringify([problem, errors]) : "";
  const names = entries.map(([name]) => name).join("\n");
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  // The fields have been drawn by now, so what they are called can be read off them.
  useLayoutEffect(() => {
    setLabels(Object.fromEntries(names.split("\n").map((name) => [name, labelOf(`${formId}-${name}`)])));
  }, [names, formId]);
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (!isShown) return null;
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="alert">
      <Icon name="warning" />
      <div>
        <p className={styles.summaryTitle}>
          {problem ?? text("errorSummaryTitle", { count: entries.length })}
        </p>
        {entries.length > 0 && (
          <ul>
            {entries.map(([name, sentence]) => (
              <li key={name}>
                <a href={`#${formId}-${name}`} onClick={(event) => goToField(event, `${formId}-${name}`)}>
                  {labels[name] ? text("errorOf", { label: labels[name], sentence }) : sentence}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** What the field with an id is called on the screen; empty where nothing says. */
function labelOf(id: string): string {
  const field = document.getElementById(id);
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field?.querySelector("legend");
  return label?.firstChild?.textContent?.trim() ?? "";
}

function goToField(event: { preventDefault(): void }, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  const target = field.matches("input, select, textarea, button, [contenteditable], [tabindex]")
    ? field
    : field.querySelector<HTMLElement>("input, select, textarea, button, [contenteditable]");
  target?.focus();
  field.scrollIntoView({ block: "center" });
}
