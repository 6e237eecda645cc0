/** Words that, with a colon after them, say that what follows is wanted, or what it is wanted for. */
export const aimLabels: ReadonlySet<string> = new Set(
  'goal goals objective objectives aim aims target targets purpose mission ambition impact benefit benefits payoff upside win outcome result rationale'.split(
    ' ',
  ),
)
