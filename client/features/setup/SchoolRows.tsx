import { useSchoolsText } from "#client/features/schools/schoolsText.ts";
import { newIntentKey } from "#client/http/intentKey.ts";
import { Button, IconButton } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Choice.tsx";
import { Columns, Row, Stack } from "#client/ui/Layout.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { SchoolLevel } from "#shared/schools/schools.ts";

export interface SchoolRow {
  readonly key: string;
  readonly name: string;
  readonly level: SchoolLevel;
}

const levels: readonly SchoolLevel[] = ["high", "middle", "elementary"];

export interface SchoolRowsProps {
  readonly rows: readonly SchoolRow[];
  readonly onChange: (rows: readonly SchoolRow[]) => void;
}

/** The schools of a new district, as many as there are. */
export function SchoolRows({ rows, onChange }: SchoolRowsProps) {
  const text = useSchoolsText();
  const set = (key: string, change: Partial<SchoolRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <Stack gap="l">
      {rows.map((row, at) => (
        <Columns key={row.key} layout="halves">
          <TextField
            name={at === 0 ? "schools" : `schools.${at}.name`}
            label={text("schoolName")}
            value={row.name}
            onChange={(name) => set(row.key, { name })}
          />
          <Row align="end">
            <Select
              label={text("level")}
              value={row.level}
              onChange={(level) => set(row.key, { level })}
              options={levels.map((level) => ({ value: level, label: text(`level_${level}`) }))}
            />
            {rows.length > 1 ? (
              <IconButton
                icon="trash"
                label={text("removeSchool", { name: row.name || text("unnamedSchool") })}
                onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
              />
            ) : null}
          </Row>
        </Columns>
      ))}
      <Row>
        <Button
          icon="plus"
          onClick={() => onChange([...rows, { key: newIntentKey(), name: "", level: "elementary" }])}
        >
          {text("addSchool")}
        </Button>
      </Row>
    </Stack>
  );
}
