import type { Block, InlineSpan } from "#server/pdf/sheetModel.ts";
import type { ContentOf } from "#shared/artifacts/artifacts.ts";
import { type PieceWords, sayPeriod } from "#shared/portfolios/pieceWords.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import { type RichText, richTextFrom } from "#shared/richText/richText.ts";

type Resume = ContentOf<"resume">;

/** What, since when until when, and where. */
function entryHead(what: string, where: string, period: string): Block {
  return {
    kind: "heading",
    level: 4,
    text: what || where,
    isBookmarked: false,
    ...(period ? { aside: period } : {}),
    ...(what && where ? { subtitle: where } : {}),
  };
}

function lines(text: string): Block[] {
  return text.trim() === "" ? [] : [{ kind: "richText", doc: richTextFrom(text.trim()) }];
}

/** The parts of a resume that say something, in their order. */
export function resumeParts(content: Resume, words: PieceWords, level: 1 | 3): Block[] {
  const { say } = words;
  const rich = (doc: RichText): Block[] => (isBlankRichText(doc) ? [] : [{ kind: "richText", doc }]);
  const period = (item: { startsOn: string; endsOn: string }) => sayPeriod(item.startsOn, item.endsOn, words);
  const parts = [
    { label: say("summary"), blocks: rich(content.summary) },
    {
      label: say("education"),
      blocks: content.education.flatMap((item) => [
        entryHead(item.school, item.study, period(item)),
        ...lines(item.details),
      ]),
    },
    {
      label: say("experience"),
      blocks: content.experience.flatMap((item) => [
        entryHead(item.position, [item.organization, item.city].filter(Boolean).join(", "), period(item)),
        ...rich(item.details),
      ]),
    },
    {
      label: say("activities"),
      blocks: content.activities.flatMap((item) => [
        entryHead(item.name, item.role, period(item)),
        ...lines(item.details),
      ]),
    },
    { label: say("skills"), blocks: lines(content.skills.join("  ·  ")) },
  ];
  const items = parts.filter((part) => part.blocks.length > 0);
  return items.length === 0 ? [] : [{ kind: "entries", look: "parts", level, items }];
}

/** How to reach the person, as far as said. */
export function contactOf(content: Resume): InlineSpan[][] {
  const { email, phone, city } = content;
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(email);
  return [
    ...(email ? [[{ text: email, ...(isAddress ? { href: `mailto:${email}` } : {}) }]] : []),
    ...(phone ? [[{ text: phone }]] : []),
    ...(city ? [[{ text: city }]] : []),
  ];
}
