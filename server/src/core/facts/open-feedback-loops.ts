import { fact } from './fact.ts'
import { type FeedbackLoop, feedbackLoops } from './feedback-loops.ts'

/** Parts that collect feedback and leave it at that. */
export const openFeedbackLoops = fact<readonly FeedbackLoop[]>((analysis) => feedbackLoops(analysis).filter(({ told }) => !told))
