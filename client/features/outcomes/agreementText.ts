import { messagesOf } from "#client/ui/messages.ts";
import { agreementMessages } from "#shared/messages/en/agreement.ts";
import type { StatementView } from "#shared/outcomes/eventResults.ts";

const say = messagesOf("agreement", agreementMessages);

/** Every hole of the catalog, filled with something, so that one call fits every sentence. */
const noValues = {
  agreement: 0,
  consistency: 0,
  count: 0,
  minimum: 0,
  lower: 0,
  upper: 0,
  raters: 0,
  reliability: 0,
  difference: 0,
  groups: 0,
};

/** A statement about agreement as a sentence. */
export function sayStatement({ key, values }: StatementView): string {
  return say(key, { ...noValues, ...values });
}
