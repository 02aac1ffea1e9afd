import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { newIntentKey } from "./intentKey.ts";
import { refresh } from "./queryClient.ts";
import { isRefusal } from "./refusal.ts";
import { type FormProblem, formProblem } from "./sentence.ts";

export interface ChangeRecipe<Input, Answer> {
  /** Sends the change. Creations pass `idempotencyKey` on: `(input, key) => postJson(path, input, { idempotencyKey: key })`. */
  readonly send: (input: Input, idempotencyKey: string) => Promise<Answer>;
  /** Addresses to read again afterwards, each with everything below it. */
  readonly refreshes?: readonly string[];
  readonly onDone?: (answer: Answer, input: Input) => void;
  readonly onRefused?: (error: Error, input: Input) => void;
}

export interface Change<Input, Answer> extends FormProblem {
  /** Starts it; the outcome is in this object. */
  run(input: Input): void;
  /** Starts it and waits; throws `Refusal`. */
  runAndWait(input: Input): Promise<Answer>;
  readonly isBusy: boolean;
  readonly isDone: boolean;
  readonly error: Error | null;
  /** Forgets the last outcome. */
  reset(): void;
}

/**
 * A change a person makes by a button. One idempotency key stands for one intent: it is kept while the outcome is
 * unknown (no answer came), so pressing again cannot do it twice, and renewed once the server has answered.
 */
export function useChange<Input, Answer>(recipe: ChangeRecipe<Input, Answer>): Change<Input, Answer> {
  const intent = useRef({ key: "", input: "" });
  const sending = useRef<string>(undefined);
  const mutation = useMutation<Answer, Error, Input>({
    mutationFn: async (input) => {
      const written = JSON.stringify(input) ?? "";
      if (intent.current.key === "" || intent.current.input !== written) {
        intent.current = { key: newIntentKey(), input: written };
      }
      sending.current = written;
      try {
        return await recipe.send(input, intent.current.key);
      } finally {
        sending.current = undefined;
      }
    },
    onSuccess: async (answer, input) => {
      intent.current.key = "";
      recipe.onDone?.(answer, input);
      await refresh(recipe.refreshes ?? []);
    },
    onError: (error, input) => {
      if (isRefusal(error) && !error.isPassing) intent.current.key = "";
      // What is on the screen is old: trying again is then a choice made over what stands now.
      if (isRefusal(error, 412) || isRefusal(error, 409)) void refresh(recipe.refreshes ?? []);
      recipe.onRefused?.(error, input);
    },
  });
  return {
    ...formProblem(mutation.error),
    run: (input) => {
      // A double click is one intent.
      if (sending.current !== (JSON.stringify(input) ?? "")) mutation.mutate(input);
    },
    runAndWait: (input) => mutation.mutateAsync(input),
    isBusy: mutation.isPending,
    isDone: mutation.isSuccess,
    error: mutation.error,
    reset: mutation.reset,
  };
}
