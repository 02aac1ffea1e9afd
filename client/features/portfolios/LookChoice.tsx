import { classes } from "#client/ui/classes.ts";
import type { PortfolioTemplate } from "#shared/portfolios/portfolios.ts";
import styles from "./LookChoice.module.css";
import { usePortfoliosText } from "./portfoliosText.ts";

const templates: readonly PortfolioTemplate[] = ["letter", "gallery", "timeline", "plain"];

interface LookChoiceProps {
  readonly value: PortfolioTemplate;
  readonly onChange: (template: PortfolioTemplate) => void;
}

/** The four looks, each as a small drawing of its page. */
export function LookChoice({ value, onChange }: LookChoiceProps) {
  const text = usePortfoliosText();
  return (
    <fieldset className={styles.looks}>
      <legend>{text("look")}</legend>
      <div className={styles.choices}>
        {templates.map((template) => (
          <label key={template} className={classes(styles.choice, template === value && styles.chosen)}>
            <input
              type="radio"
              name="portfolio-look"
              value={template}
              checked={template === value}
              onChange={() => onChange(template)}
            />
            <Sketch template={template} />
            <span className={styles.name}>{text(`template_${template}`)}</span>
            <span className={styles.hint}>{text(`templateHint_${template}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const drawings: Record<PortfolioTemplate, string> = {
  letter: "M12 14h24M12 20h36M12 26h36M12 32h30M12 46h36M12 52h36M12 58h22",
  gallery: "M10 48h12M10 54h18M34 48h14M34 54h16",
  timeline: "M14 10v54M24 16h24M24 22h18M24 38h26M24 44h20M24 58h22",
  plain: "M10 14h26M10 24h40M10 30h40M10 36h40M10 42h40M10 48h40M10 54h28",
};

function Sketch({ template }: { readonly template: PortfolioTemplate }) {
  return (
    <svg className={styles.sketch} viewBox="0 0 60 74" aria-hidden="true" focusable="false">
      {template === "gallery" && <path className={styles.fill} d="M10 10h40v30h-40z" />}
      {template === "letter" && <path className={styles.fill} d="M12 38h36v3h-36z" />}
      {template === "timeline" &&
        [16, 38, 58].map((y) => <circle key={y} className={styles.fill} cx="14" cy={y} r="3" />)}
      <path className={styles.lines} d={drawings[template]} />
    </svg>
  );
}
