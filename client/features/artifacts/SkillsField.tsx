import { useLayoutEffect, useRef, useState } from "react";
import { Button, IconButton } from "#client/ui/Button.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { Section } from "#client/ui/Page.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import { useArtifactsText } from "./artifactsText.ts";
import { FieldPlace } from "./FieldPlace.tsx";
import styles from "./SkillsField.module.css";

interface SkillsFieldProps {
  readonly skills: readonly string[];
  readonly onChange: (skills: string[]) => void;
}

const most = 60;
const longest = 80;

/** The skills typed, without blanks and without those that are there already. */
function added(skills: readonly string[], typed: string): string[] {
  const next = [...skills];
  for (const skill of typed.split(/[,;\n]/).map((part) => part.trim().slice(0, longest))) {
    const isThere = next.some((one) => one.toLowerCase() === skill.toLowerCase());
    if (skill !== "" && !isThere && next.length < most) next.push(skill);
  }
  return next;
}

/** Skills, typed one after the other; Enter or a comma takes one in. */
export function SkillsField({ skills, onChange }: SkillsFieldProps) {
  const text = useArtifactsText();
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(skills);
  useLayoutEffect(() => {
    latest.current = skills;
  });
  const take = (words: string) => {
    onChange(added(skills, words));
    setTyped("");
  };
  const remove = (skill: string) => {
    const at = skills.indexOf(skill);
    onChange(skills.filter((one) => one !== skill));
    input.current?.focus();
    const onUndo = () => onChange(latest.current.toSpliced(at, 0, skill));
    showToast({ sentence: text("itemRemoved", { item: skill }), onUndo });
  };
  return (
    <FieldPlace field="skills">
      <Section title={text("resume_skills")} hint={text("resume_skills_hint")}>
        <Form
          label={text("resume_skills")}
          onSubmit={() => {
            take(typed);
            input.current?.focus();
          }}
        >
          <Row align="end">
            <TextField
              ref={input}
              label={text("resume_skill")}
              value={typed}
              onChange={(next) => (/[,;]/.test(next) ? take(next) : setTyped(next))}
              // What was typed and left is taken in as well: nobody has to know about Enter.
              onBlur={() => typed.trim() !== "" && take(typed)}
              className={styles.field}
            />
            <Button type="submit" icon="plus">
              {text("resume_addSkill")}
            </Button>
          </Row>
        </Form>
        <ul className={styles.skills}>
          {skills.map((skill) => (
            <li key={skill}>
              {skill}
              <IconButton
                size="s"
                icon="close"
                label={text("removeItem", { item: skill })}
                onClick={() => remove(skill)}
              />
            </li>
          ))}
        </ul>
      </Section>
    </FieldPlace>
  );
}
