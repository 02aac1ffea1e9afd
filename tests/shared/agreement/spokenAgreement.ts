import i18next from "i18next";
import type { AgreementDescription, AgreementStatement, Score } from "#shared/agreement/agreement.ts";
import { agreementMessages } from "#shared/messages/en/agreement.ts";

const catalog = i18next.createInstance();
void catalog.init({
  lng: "en",
  ns: "agreement",
  defaultNS: "agreement",
  resources: { en: { agreement: agreementMessages } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** A statement as a person reads it. */
export const sentence = ({ key, values }: AgreementStatement) => catalog.t(key, { ...values });
export const sentences = ({ headline, notes }: AgreementDescription) => [headline, ...notes].map(sentence);

/** Rows students, columns panelists, null where somebody did not score. */
export const scoresOf = (table: (number | null)[][], panel = ""): Score[] =>
  table.flatMap((row, target) =>
    row.flatMap((value, rater) =>
      value === null ? [] : [{ target: `s${panel}${target}`, rater: `p${panel}${rater}`, value }],
    ),
  );
