import type { FieldProps } from "./Field.tsx";

export interface SearchOption {
  readonly id: string;
  readonly label: string;
  /** Beside the label, to tell two of the same name apart: a grade, a school. */
  readonly hint?: string;
  /** Found by these too, unseen: a sign-in name. */
  readonly keywords?: string;
}

export interface SearchSelectProps extends FieldProps {
  readonly options: readonly SearchOption[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
  /** Empties itself after each choice, for adding several to a list. */
  readonly clearsAfterChoice?: boolean;
}
