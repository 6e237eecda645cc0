import { type GlanceFeatures, glanceFeatures, glanceNumbers } from './glance-features.ts'
import { glanceWeights } from './glance-weights.generated.ts'

/** Characters looked at: a document says early what it is, and one of a megabyte is looked at while somebody types in it. */
const mostLooked = 20_000

/** Fewer words than this show little, and are soon read. */
const leastWords = 100

/** From these log-odds on a document is surely none of ours; a title or heading that names a plan or a meeting asks for more. */
const sure = { unnamed: 3.5, named: 6 } as const

/**
 * Whether raw markdown is surely no plan and no meeting, told without parsing it: by the words of its text, its headings and its opening.
 * It is part of how a document's kind is told (`documentKind`), so that whoever asks it early is told what the whole reading would tell.
 * Far from sure is the rule: where it says no, nothing is known. What words count for is fitted by `server/tasks/fit-glance.ts`.
 */
export function surelyNone(text: string, path: string): boolean {
  const features = glanceFeatures(text, path, mostLooked)
  return features.words >= leastWords && oddsOfNone(features) >= (features.named ? sure.named : sure.unnamed)
}

function oddsOfNone(features: GlanceFeatures): number {
  const weights = unpacked()
  let sum = glanceWeights.base
  for (const [number, value] of glanceNumbers(features)) sum += weights[number]! * value
  return sum
}

let known: Float64Array | undefined

/** The weights, a character each: one of 64 steps between two bounds. */
function unpacked(): Float64Array {
  if (known !== undefined) return known
  const steps = new Uint8Array(128)
  for (let step = 0; step < 64; step += 1) steps[glanceSteps.charCodeAt(step)] = step
  known = Float64Array.from(glanceWeights.weights, (step) => ((steps[step.charCodeAt(0)]! - 32) / 31) * glanceWeights.most)
  return known
}

/** The characters that stand for steps, from the lowest. */
export const glanceSteps = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
