import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "#client/ui/Button.tsx";
import { useUiText } from "#client/ui/messages.ts";
import { Banner } from "#client/ui/Notice.tsx";
import { Skeleton, type SkeletonProps } from "#client/ui/Skeleton.tsx";
import styles from "./Answer.module.css";
import { sentenceFor } from "./sentence.ts";

export interface AnswerProps<T> extends SkeletonProps {
  readonly of: UseQueryResult<T, Error>;
  readonly children: (data: T) => ReactNode;
}

/** Draws what was read, the place it will take, or why it could not be read. An answer once shown stays. */
export function Answer<T>({ of: query, children, shape = "text", lines }: AnswerProps<T>) {
  const text = useUiText();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Skeleton shape={shape} lines={lines} />;
  return (
    <div className={shape === "page" ? styles.page : undefined}>
      <Banner
        tone="stop"
        role="alert"
        title={sentenceFor(query.error)}
        actions={
          <Button size="s" isBusy={query.isFetching} onClick={() => void query.refetch()}>
            {text("retry")}
          </Button>
        }
      />
    </div>
  );
}
