// Written by server/tasks/fit-section-weights.ts from labelled plans. Fit anew rather than edit.
import type { SectionId } from './section-ids.ts'

/** What each clue is worth for one question about a document. Clues that are not named count for nothing. */
export interface ClueWeights {
  readonly bias: number
  readonly length: number
  readonly headings: number
  readonly below: number
  readonly pairs: number
  readonly titles: number
  readonly columns: number
  readonly clues: Readonly<Record<string, number>>
}

export const sectionWeights: Readonly<Record<SectionId, { readonly touched: ClueWeights; readonly complete: ClueWeights }>> = {
  'jobs-to-be-done': {
    touched: { bias: -1.23, length: -0.42, headings: 0.13, below: 0.34, pairs: 0, titles: 0.35, columns: 0, clues: { 'people served who struggle': 0.19, 'easing for people': 0.47, 'problem of people served': 0.27, 'job statement': 0.15, 'talk of jobs and needs': 0.22, 'people who struggle': 0.08, 'struggle': 0.3, 'people who want': 0.01, 'helping people do': 0.26, 'ease for people': 0.43, 'problem named': 0.4 } },
    complete: { bias: -2.07, length: -0.5, headings: 0.19, below: 0.22, pairs: 0.29, titles: 0.07, columns: 0, clues: { 'people served who struggle': 0.25, 'easing for people': 0.51, 'job statement': 0.41, 'talk of jobs and needs': 0.11, 'struggle': 0.23, 'people who want': 0.33, 'shortcoming for people': 0.2, 'people who can': 0.15, 'ease for people': 0.15, 'problem named': 0.41 } },
  },
  'value-exchange': {
    touched: { bias: -2.55, length: -0.57, headings: 0.12, below: 0.08, pairs: 0.24, titles: 0.09, columns: 0, clues: { 'benefit for people served': 0.48, 'giving': 0.1, 'give and get': 0.42, 'people who get something back': 0.14, 'reward': 0.36, 'benefit': 0.58, 'contribution': 0.24, 'helping people do': 0.38 } },
    complete: { bias: -2.55, length: -0.41, headings: 0.14, below: 0, pairs: 0.65, titles: 0.23, columns: 0, clues: { 'benefit for people served': 0.25, 'reward for people served': 0.1, 'give and get': 0.86, 'people who get something back': 0.56, 'reward': 0.18, 'benefit for people': 0.05, 'benefit': 0.04, 'contribution': 0.32 } },
  },
  listening: {
    touched: { bias: -1.4, length: 0.02, headings: 0.05, below: 0.09, pairs: 0, titles: 0.64, columns: 0, clues: { 'rhythm': 0.07, 'use': 0.27, 'way of hearing': 0.96, 'people heard by a method': 0.37, 'what people tell': 0.37, 'what is told by whom': 0.19, 'open channel': 0.23, 'rhythm of hearing': 0.07, 'test or study': 0.15 } },
    complete: { bias: -1.72, length: -0.54, headings: 0, below: 0, pairs: 0.21, titles: 0, columns: 0, clues: { 'rhythm': 0.03, 'use': 0.71, 'way of hearing': 0.42, 'people heard by a method': 0.53, 'what people tell': 0.27, 'channel for telling': 0.02, 'rhythm of hearing': 0.39, 'people asked or watched': 0.14, 'test or study': 0.25 } },
  },
  'business-definition': {
    touched: { bias: -1.8, length: -0.42, headings: 0.38, below: 0.53, pairs: 0.02, titles: 0.43, columns: 0, clues: { 'reason for being': 0.03, 'reason for being, for people': 0.28, 'reason for being, helping': 0.48, 'helping people do': 0.43, 'says what it is': 0.19, 'an offering for people': 0.4 } },
    complete: { bias: -3.94, length: -0.4, headings: 0, below: 0, pairs: 0.34, titles: 0.21, columns: 0, clues: { 'reason for being, for people': 0.45, 'reason for being, helping': 0.25, 'helping people do': 0.5, 'an offering for people': 0.17 } },
  },
  alternatives: {
    touched: { bias: -1.48, length: 0.12, headings: 0.27, below: 0.52, pairs: 0, titles: 0.09, columns: 0, clues: { 'another way': 0.07, 'another way that people have': 0.43, 'another way, with its trouble': 0.38, 'rival': 0.41, 'rivals compared': 0.36, 'rival offering': 0.22 } },
    complete: { bias: -2.8, length: -0.01, headings: 0, below: 0.33, pairs: 0.16, titles: 0, columns: 0, clues: { 'people can choose': 0.17, 'another way': 0.47, 'another way that people have': 0.44, 'another way, with its trouble': 0.27, 'rival offering': 0.05 } },
  },
  'customer-measures': {
    touched: { bias: -2.06, length: -0.16, headings: 0.22, below: 0.15, pairs: 0.3, titles: 0.27, columns: 0, clues: { 'figure': 0.27, 'sign of success for customers': 0.17, 'customer sign measured': 0.12, 'count of use with a figure': 0.19, 'measuring': 0.36 } },
    complete: { bias: -3.91, length: -0.48, headings: 0, below: 0.34, pairs: 0.27, titles: 0, columns: 0, clues: { 'sign of success for customers': 0.2, 'customer sign measured': 0.41, 'measuring': 0.28 } },
  },
  'customer-journey': {
    touched: { bias: -2.59, length: -0.38, headings: 0.12, below: 0.03, pairs: 0, titles: 0.37, columns: 0, clues: { 'path of people': 0.5, 'joining': 0.41, 'joining by people': 0.08, 'using': 0.2, 'staying': 0.42, 'two stages': 0.24 } },
    complete: { bias: -2.95, length: -0.5, headings: 0.18, below: 0.09, pairs: 0.12, titles: 0.17, columns: 0, clues: { 'path of people': 0.5, 'joining by people': 0.28, 'staying': 0.6, 'several stages': 0.18 } },
  },
  'customer-profile': {
    touched: { bias: -1.53, length: -0.21, headings: 0.07, below: 0, pairs: 0, titles: 0.39, columns: 0.03, clues: { 'named group': 0.2, 'role': 0.3, 'situation of people': 0.25, 'rich situation': 0.41, 'people who want': 0.12, 'people who struggle': 0.26 } },
    complete: { bias: -3.11, length: -0.46, headings: 0, below: 0, pairs: 0.29, titles: 0, columns: 0, clues: { 'named group': 0.17, 'several roles': 0.2, 'situation of people': 0.62, 'rich situation': 0.25, 'people who want': 0.56, 'people who struggle': 0.2 } },
  },
}
