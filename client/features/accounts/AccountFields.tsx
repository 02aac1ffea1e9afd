import { useRead } from "#client/http/useRead.ts";
import { Checkbox, CheckboxGroup, Select } from "#client/ui/Choice.tsx";
import { Columns, Stack } from "#client/ui/Layout.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { NewPerson } from "#shared/accounts/accounts.ts";
import type { DistrictView } from "#shared/schools/schoolForms.ts";
import { useAccountsText } from "./accountsText.ts";

const roleNames = ["student", "guardian", "mentor", "panelist", "coordinator", "administrator"] as const;
const gradeNames = ["9", "10", "11", "12"] as const;

export const blankPerson: NewPerson = {
  givenName: "",
  familyName: "",
  signInName: "",
  email: "",
  roles: [],
  schoolId: null,
  grade: null,
  isTrained: false,
  isCommunityMember: false,
};

export interface AccountFieldsProps {
  readonly value: NewPerson;
  readonly onChange: (value: NewPerson) => void;
}

/** Names, roles and place of a person. */
export function AccountFields({ value, onChange }: AccountFieldsProps) {
  const text = useAccountsText();
  const school = useRead<DistrictView>("/api/school");
  const set = (change: Partial<NewPerson>) => onChange({ ...value, ...change });
  const isStudent = value.roles.includes("student");
  const schools = school.data?.schools ?? [];
  return (
    <Stack>
      <Columns layout="halves">
        <TextField
          name="givenName"
          label={text("givenName")}
          value={value.givenName}
          onChange={(givenName) => set({ givenName })}
          isRequired
        />
        <TextField
          name="familyName"
          label={text("familyName")}
          value={value.familyName}
          onChange={(familyName) => set({ familyName })}
          isRequired
        />
        <TextField
          name="signInName"
          label={text("signIn")}
          hint={text("signInHint")}
          value={value.signInName}
          onChange={(signInName) => set({ signInName })}
          isRequired
        />
        <TextField
          name="email"
          type="email"
          label={text("email")}
          value={value.email}
          onChange={(email) => set({ email })}
          isOptional
        />
      </Columns>
      <CheckboxGroup
        name="roles"
        label={text("roles")}
        values={value.roles}
        onChange={(roles) =>
          set({ roles: [...roles], grade: roles.includes("student") ? value.grade : null })
        }
        options={roleNames.map((role) => ({
          value: role,
          label: text(`role_${role}`),
          hint: text(`hint_${role}`),
        }))}
      />
      <Columns layout="halves">
        <Select
          name="schoolId"
          label={text("school")}
          value={value.schoolId ?? "none"}
          onChange={(schoolId) => set({ schoolId: schoolId === "none" ? null : schoolId })}
          options={[
            { value: "none", label: text("noSchool") },
            ...schools.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {isStudent ? (
          <Select
            name="grade"
            label={text("grade")}
            value={value.grade === null ? "" : String(value.grade)}
            onChange={(grade) => set({ grade: Number(grade) })}
            options={gradeNames.map((grade) => ({ value: grade, label: text("gradeNumber", { grade }) }))}
          />
        ) : null}
      </Columns>
      {value.roles.includes("panelist") ? (
        <Stack gap="s">
          <Checkbox
            name="isTrained"
            label={text("trained")}
            isChecked={value.isTrained}
            onChange={(isTrained) => set({ isTrained })}
          />
          <Checkbox
            name="isCommunityMember"
            label={text("community")}
            isChecked={value.isCommunityMember}
            onChange={(isCommunityMember) => set({ isCommunityMember })}
          />
        </Stack>
      ) : null}
    </Stack>
  );
}
