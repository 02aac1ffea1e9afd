import { RadioGroup, Select } from "#client/ui/Choice.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { DistrictChange } from "#shared/schools/schoolForms.ts";
import { useSchoolsText } from "./schoolsText.ts";

const timeZones = Intl.supportedValuesOf("timeZone");

export interface DistrictFieldsProps {
  readonly value: DistrictChange;
  readonly onChange: (value: DistrictChange) => void;
  /** Put before each field's name, where the form holds more than the district. */
  readonly under?: string;
}

/** Name, time zone, paper and color. */
export function DistrictFields({ value, onChange, under = "" }: DistrictFieldsProps) {
  const text = useSchoolsText();
  const set = (change: Partial<DistrictChange>) => onChange({ ...value, ...change });
  const zones = timeZones.includes(value.timeZone) ? timeZones : [value.timeZone, ...timeZones];
  return (
    <Stack>
      <TextField
        name={`${under}name`}
        label={text("districtName")}
        value={value.name}
        onChange={(name) => set({ name })}
        isRequired
      />
      <Select
        name={`${under}timeZone`}
        label={text("timeZone")}
        hint={text("timeZoneHint")}
        value={value.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      />
      <RadioGroup
        name={`${under}paperSize`}
        label={text("paperSize")}
        value={value.paperSize}
        onChange={(paperSize) => set({ paperSize })}
        options={[
          { value: "letter", label: text("paper_letter") },
          { value: "a4", label: text("paper_a4") },
        ]}
        isInline
      />
      <TextField
        name={`${under}accentColor`}
        type="color"
        label={text("accentColor")}
        hint={text("accentHint")}
        value={value.accentColor}
        onChange={(accentColor) => set({ accentColor })}
        isShort
      />
    </Stack>
  );
}
