import { lazy, Suspense } from "react";
import fieldStyles from "./Field.module.css";
import { FieldFrame } from "./Field.tsx";
import { useField } from "./Form.tsx";
import type { SearchSelectProps } from "./searchOption.ts";

const Box = lazy(async () => ({ default: (await import("./SearchBox.tsx")).SearchBox }));

/** One of very many, found by typing; "nunez" finds "Núñez". */
export function SearchSelect(props: SearchSelectProps) {
  const field = useField(props.name, props.error);
  return (
    <FieldFrame {...props} field={field}>
      <Suspense fallback={<input className={fieldStyles.control} disabled placeholder={props.placeholder} />}>
        <Box {...props} field={field} />
      </Suspense>
    </FieldFrame>
  );
}
