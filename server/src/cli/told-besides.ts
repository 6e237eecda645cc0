/** What is read of a document besides its text, and only when somebody asks for it. */
export interface ToldBesides {
  /** The day that comments which hold until some day are read by. */
  readonly today?: string | undefined
  /** Whether metrics are counted; without, readings have none. */
  readonly metrics?: boolean | undefined
  /** Whether to say what plans claim of their customers; without, readings do not. */
  readonly claims?: boolean | undefined
  /** Whether to try by which changes of its agenda a review would gain. */
  readonly whatIf?: boolean | undefined
  /** Whether to keep what the parts of a plan that tell of its customers are compared by. */
  readonly customerSections?: boolean | undefined
}
