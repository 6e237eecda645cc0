import type { Fact } from './fact.ts'
import type { MisspeltSilence } from './misspelt-silence.ts'

/** What the author's comments for silence misspell; nothing while the rules are still speaking. */
export const misspeltSilences: Fact<readonly MisspeltSilence[]> = ({ misspelt = [] }) => misspelt
