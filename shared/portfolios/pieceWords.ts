import type { ArtifactContent } from "#shared/artifacts/artifacts.ts";
import type { readingMessages } from "#shared/messages/en/reading.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import type { RichText } from "#shared/richText/richText.ts";

/**
 * What a reader is told of a piece, in which order and under which words: one rule for screen, shared page and print.
 */

type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;
export type ReadingKey = Stem<keyof typeof readingMessages>;

/** The words around a piece, in the language of the place it is read in. */
export interface PieceWords {
  say: (key: ReadingKey, values?: Record<string, string | number>) => string;
  /** BCP 47, for dates. */
  locale: string;
}

/** "3 March 2027", "March 2027" or "2027" of a whole or partial date; "" of nothing. */
export function sayPartialDate(date: string, locale: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (!year) return "";
  if (!month) return String(year);
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day ? { day: "numeric" } : {}),
  }).format(moment);
}

/** "2024 to 2026", "2026 to now", "2026" or "". */
export function sayPeriod(from: string, to: string, { say, locale }: PieceWords): string {
  const start = sayPartialDate(from, locale);
  const end = sayPartialDate(to, locale);
  if (start && end) return start === end ? start : say("fromTo", { from: start, to: end });
  if (start) return say("toPresent", { from: start });
  return end;
}

/** "3 hours 30 minutes" of whole minutes; "" of none. */
export function sayDuration(minutes: number, { say }: PieceWords): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hourWords = say("hours", { count: hours });
  const minuteWords = say("minutes", { count: rest });
  if (hours && rest) return say("hoursAndMinutes", { hours: hourWords, minutes: minuteWords });
  if (hours) return hourWords;
  return rest ? minuteWords : "";
}

const listed = (...parts: string[]) => parts.filter(Boolean).join(", ");

function everyFact(content: ArtifactContent, words: PieceWords): [term: string, said: string][] {
  const { say, locale } = words;
  switch (content.kind) {
    case "resume":
      return [];
    case "jobShadow":
      return [
        [say("host"), listed(content.hostName, content.hostTitle)],
        [say("organization"), content.organization],
        [say("field"), content.careerField],
        [say("day"), sayPartialDate(content.shadowedOn, locale)],
        [say("duration"), sayDuration(content.minutes, words)],
        [say("thanked"), sayPartialDate(content.thankedOn, locale)],
      ];
    case "volunteerEntry":
      return [
        [say("organization"), content.organization],
        [say("role"), content.activity],
        [say("category"), content.category],
        [say("day"), sayPartialDate(content.servedOn, locale)],
        [say("duration"), sayDuration(content.minutes, words)],
        [say("supervisor"), listed(content.supervisorName, content.supervisorRole)],
      ];
    case "workSample":
      return [
        [say("course"), content.course],
        [say("made"), sayPartialDate(content.madeOn, locale)],
      ];
  }
}

/** The short facts of a piece that are said, each with its term. */
export function pieceFacts(content: ArtifactContent, words: PieceWords): [term: string, said: string][] {
  return everyFact(content, words).filter(([, said]) => said !== "");
}

function everyAnswer(content: ArtifactContent, { say }: PieceWords): [prompt: string, answer: RichText][] {
  switch (content.kind) {
    case "resume":
      return [];
    case "jobShadow":
      return [
        [say("expectations"), content.expectations],
        [say("dayTimeline"), content.dayTimeline],
        [say("questionsAndAnswers"), content.questionsAndAnswers],
        [say("educationNeeded"), content.educationNeeded],
        [say("likes"), content.likes],
        [say("dislikes"), content.dislikes],
        [say("surprise"), content.surprise],
        [say("wouldChoose"), content.wouldChoose],
        [say("nextStep"), content.nextStep],
      ];
    case "volunteerEntry":
      return [
        [say("description"), content.description],
        [say("reflection"), content.reflection],
      ];
    case "workSample":
      return [
        [say("whatItIs"), content.whatItIs],
        [say("whyChosen"), content.whyChosen],
        [say("skillShown"), content.skillShown],
        [say("hardestPart"), content.hardestPart],
        [say("whatIWouldChange"), content.whatIWouldChange],
        [say("howIGrew"), content.howIGrew],
      ];
  }
}

/** The reflection: the prompts of the kind that were answered, each with its answer. */
export function pieceAnswers(
  content: ArtifactContent,
  words: PieceWords,
): [prompt: string, answer: RichText][] {
  return everyAnswer(content, words).filter(([, answer]) => !isBlankRichText(answer));
}
