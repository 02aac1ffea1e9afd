import { useParams } from "react-router";
import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { Answer } from "#client/http/Answer.tsx";
import { remember } from "#client/http/queryClient.ts";
import { deleteJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { ArtifactView } from "#shared/artifacts/artifacts.ts";
import { ArtifactEditor } from "./ArtifactEditor.tsx";

/** One artifact: its form, or, while it lies in the bin, the way back. */
export function ArtifactScreen() {
  const { artifactId = "" } = useParams();
  const artifact = useRead<ArtifactView>(`/api/artifacts/${artifactId}`);
  return (
    <Answer of={artifact} shape="page">
      {(found) =>
        found.removedAt === null ? (
          <ArtifactEditor key={found.id} artifact={found} />
        ) : (
          <BinnedArtifact artifact={found} />
        )
      }
    </Answer>
  );
}

function BinnedArtifact({ artifact }: { readonly artifact: ArtifactView }) {
  const text = useArtifactsText();
  const path = `/api/artifacts/${artifact.id}`;
  const takeBack = useChange<void, ArtifactView>({
    send: () => deleteJson<ArtifactView>(`${path}/removal`),
    onDone: (answer) => remember(path, answer),
    refreshes: ["/api/artifacts"],
  });
  return (
    <Page title={artifact.shownTitle} crumbs={[{ label: text("workTitle"), to: "/work" }]} width="reading">
      <Banner
        title={takeBack.problem ?? text("binnedTitle")}
        tone={takeBack.problem ? "stop" : "info"}
        role="status"
        actions={
          <Button look="primary" icon="undo" isBusy={takeBack.isBusy} onClick={() => takeBack.run()}>
            {text("takeBack")}
          </Button>
        }
      >
        {text("binnedLead")}
      </Banner>
    </Page>
  );
}
