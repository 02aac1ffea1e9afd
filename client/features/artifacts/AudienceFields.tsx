import { Checkbox } from "#client/ui/Choice.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { Section } from "#client/ui/Page.tsx";
import type { ArtifactAudience } from "#shared/artifacts/artifacts.ts";
import { useArtifactsText } from "./artifactsText.ts";

interface AudienceFieldsProps {
  readonly audience: ArtifactAudience;
  readonly onChange: (part: Partial<ArtifactAudience>) => void;
}

/** To whom, besides mentor and panel, the artifact shows. */
export function AudienceFields({ audience, onChange }: AudienceFieldsProps) {
  const text = useArtifactsText();
  return (
    <Section title={text("audience")} hint={text("audienceHint")}>
      <Stack gap="s">
        <Checkbox
          label={text("showToFamily")}
          isChecked={audience.isShownToFamily}
          onChange={(isShownToFamily) => onChange({ isShownToFamily })}
        />
        <Checkbox
          label={text("showByLink")}
          hint={text("showByLinkHint")}
          isChecked={audience.isShownByLink}
          onChange={(isShownByLink) => onChange({ isShownByLink })}
        />
      </Stack>
    </Section>
  );
}
