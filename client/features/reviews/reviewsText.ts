import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { reviewsMessages } from "#shared/messages/en/reviews.ts";

export const useReviewsText = registerMessages("reviews", reviewsMessages);

const { nothingSaid, unknownPiece } = reviewsMessages;
registerIssues({ nothingSaid, unknownPiece });
