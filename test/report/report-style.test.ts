import assert from 'node:assert/strict'
import { reportStyle } from '../../server/src/core/report/page/report-style.ts'

/** Text of at least this contrast is easy to read, and a picture of at least that is easy to see, by WCAG 2 AA. */
const leastOfText = 4.5
const leastOfPictures = 3

/** The colours that a block of custom properties sets where no editor sets them. */
function colours(block: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): [^;]*?(#[\da-f]{3,6})\)*;/g)].map(([, name, colour]) => [name!, colour!]))
}

const [, light = ''] = /:root \{([\s\S]*?)\n\}/.exec(reportStyle) ?? []
const [, dark = ''] = /prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/.exec(reportStyle) ?? []
const [, paper = ''] = /@media print \{[\s\S]*?:root \{([^}]*)\}/.exec(reportStyle) ?? []
const day = colours(light)
const palettes = { 'by day': day, 'by night': { ...day, ...colours(dark) }, 'on paper': { ...day, ...colours(paper) } }

function brightness(colour: string): number {
  const short = /^#(.)(.)(.)$/.exec(colour)
  const full = short === null ? colour : `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [high, low] = [brightness(one), brightness(other)].sort((a, b) => b - a)
  return (high! + 0.05) / (low! + 0.05)
}

describe('the colours of the pages', () => {
  for (const [when, palette] of Object.entries(palettes)) {
    it(`let text be read and pictures be seen ${when}`, () => {
      for (const ground of ['paper', 'card']) {
        for (const [names, least] of [
          [['ink', 'quiet', 'link', 'accent'], leastOfText],
          [['product', 'sales', 'operations', 'value', 'finance', 'people', 'admin', 'other'], leastOfPictures],
        ] as const) {
          for (const name of names) {
            assert.ok(palette[name] !== undefined && palette[ground] !== undefined, `${name} on ${ground}`)
            const found = contrast(palette[name], palette[ground])
            assert.ok(found >= least, `${name} on ${ground}: ${found.toFixed(2)}`)
          }
        }
      }
    })
  }

  it('are told apart from what is marked, by day and by night', () => {
    for (const palette of Object.values(palettes)) assert.ok(contrast(palette['mark']!, palette['mark-ink']!) >= leastOfText)
  })
})
