import { percent } from '../base/percent.ts'
import { english as inEnglish, type Translate } from '../base/translate.ts'
import { upperFirst } from '../base/upper-first.ts'
import type { SectionStates } from '../facts/section-states.ts'
import { askedIds } from '../facts/section-wishes.ts'
import type { Metric } from '../metrics/metric.ts'
import type { Dial } from '../score/orientation-dials.ts'
import type { ReviewProfile } from '../score/review-profile.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import { bases } from '../score/review-weights.ts'
import { driverName } from './driver-name.ts'
import { type Html, html, trusted } from './html-text.ts'
import { kindTold } from './kind-told.ts'
import { type Balance, balancesOf } from './page/balances.ts'
import { dialPicture } from './page/dial-picture.ts'
import { dialSentence, dialWords } from './page/dial-words.ts'
import type { PageReading } from './page/page-reading.ts'
import { pageTitle, shownScore } from './page/page-title.ts'
import { scoreDial } from './page/score-dial.ts'
import { stateSquare } from './page/section-mark.ts'
import { svgStyle } from './page/svg-style.ts'
import { timelinePictures } from './page/timeline-pictures.ts'
import { unitRow, unitRowWidth } from './page/unit-row.ts'
import { profileRows } from './profile-rows.ts'
import type { Reported } from './reported.ts'
import { basisPhrase, basisWord, reviewLine } from './review-phrases.ts'
import { sectionTitle } from './section-title.ts'
import { shorten } from './shorten.ts'
import { stateWord } from './state-word.ts'
import { wrapText } from './wrap-text.ts'

const width = 960
const margin = 40
const inner = width - 2 * margin

/** A part of the picture, drawn from its own upper left corner, and how much room it takes downwards. */
interface Piece {
  readonly drawn: Html
  readonly height: number
}

/**
 * The pictures of one document's report as one SVG, for slides and documents: of a plan its dials, balances and contents, of a review its time
 * line and shares. Text is text, on paper of its own, so that it reads on any ground.
 */
export function svgReport(reported: Reported, t: Translate = inEnglish): string {
  const reading: PageReading = { ...reported, t, english: undefined }
  const { dials, metrics, sections, review } = reading
  const pieces: readonly (Piece | undefined)[] = [
    head(reading),
    ...(review === undefined ? [] : [...timelines(review, reading), shares(review, t)]),
    dials === undefined ? undefined : dialRow(dials, t),
    metrics === undefined ? undefined : balanceRows(metrics, reading),
    sections === undefined ? undefined : coverage(sections, t),
  ]
  let top = margin
  const placed = pieces.map((piece) => {
    if (piece === undefined) return undefined
    const at = top
    top += piece.height
    return html`<g transform="translate(${margin} ${at})">${piece.drawn}</g>
`
  })
  const height = top + 34
  const score = shownScore(reading)?.total
  const about = score === undefined ? t('Not scored') : t('Customer orientation: {0} of 100', score)
  const told = dials?.map((dial) => `${dialWords(dial.id, t).name}: ${dialSentence(dial, t)}`) ?? []
  return `${html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" xml:lang="${t('en')}">
<title id="title">${pageTitle(reading)}</title>
<desc id="desc">${[`${about}.`, ...(review === undefined ? told : [`${reviewLine(review, t)}.`])].join(' ')}</desc>
<style>${trusted(svgStyle)}</style>
<rect class="paper" width="${width}" height="${height}" rx="8"/>
${placed}<text class="foot" x="${margin}" y="${height - 20}">Outside-In · ${t('The score and the suggestions rest on the text alone; they are a reviewer’s questions, not a verdict.')}</text>
</svg>
`.markup.replace(/[\ufffe\uffff]/g, '\ufffd')}`
}

function head(reading: PageReading): Piece {
  const { review, path, t } = reading
  const lines = wrapText(shorten(pageTitle(reading), 90), 46)
  return {
    drawn: html`<text class="eyebrow" y="12">${kindTold(reading, t).toUpperCase()}</text>${lines.map((line, index) => html`<text class="title" y="${46 + index * 34}">${line}</text>`)}<text class="quiet" y="${52 + lines.length * 34}" dy="-.6em">${shorten(path, 90)}</text>
<g transform="translate(${inner - 104} -6) scale(1.04)">${scoreDial(shownScore(reading), review === undefined ? '' : basisWord(review, t), t)}</g>${
      review === undefined
        ? undefined
        : html`<text class="verdict" y="${74 + lines.length * 34}">${shorten(reviewLine(review, t), 110)}</text>`
    }`,
    height: (review === undefined ? 76 : 104) + lines.length * 34,
  }
}

function dialRow(dials: readonly Dial[], t: Translate): Piece {
  const step = inner / dials.length
  const room = step - 16
  const drawn = dials.map((dial, index) => {
    const { name, ours, theirs } = dialWords(dial.id, t)
    const middle = room / 2
    return html`<g transform="translate(${Math.round(index * step)} 30)">
${wrapText(name, 20).map((line, row) => html`<text class="name" x="${middle}" y="${12 + row * 17}" text-anchor="middle">${line}</text>`)}
<g transform="translate(${Math.round(middle - 72)} 42) scale(1.2)">${dialPicture(dial.position)}</g>
${wrapText(ours, 11).map((line, row) => html`<text class="end" x="0" y="${134 + row * 13}">${line}</text>`)}${wrapText(theirs, 11).map((line, row) => html`<text class="end" x="${room}" y="${134 + row * 13}" text-anchor="end">${line}</text>`)}
${wrapText(dialSentence(dial, t), 25).map((line, row) => html`<text class="small" x="0" y="${186 + row * 16}">${line}</text>`)}</g>
`
  })
  const rows = Math.max(...dials.map((dial) => wrapText(dialSentence(dial, t), 25).length))
  return { drawn: html`<text class="heading" y="12">${t('From whose side it looks')}</text>${drawn}`, height: 234 + rows * 16 }
}

function balanceRows(metrics: readonly Metric[], reading: PageReading): Piece | undefined {
  const { t } = reading
  const groups = [balancesOf(metrics, t).talking, balancesOf(metrics, t).exchange].filter((some) => some.length > 0)
  if (groups.length === 0) return undefined
  const step = inner / 2
  const middle = 250
  const row = ({ name, left, right }: Balance, index: number): Html => {
    const y = 62 + index * 46
    const from = middle - 10 - unitRowWidth(left.places.length)
    const to = middle + 10 + unitRowWidth(right.places.length)
    return html`<text class="small" y="${y + 11}">${name}</text><g transform="translate(${from} ${y})">${unitRow(left.places, 'give', reading)}</g><text class="count" x="${from - 6}" y="${y + 11}" text-anchor="end">${left.places.length}</text><g transform="translate(${middle + 10} ${y})">${unitRow(right.places, 'get', reading)}</g><text class="count" x="${to + 6}" y="${y + 11}">${right.places.length}</text>`
  }
  const most = Math.max(...groups.map((group) => group.length))
  return {
    drawn: html`<text class="heading" y="12">${t('What goes out, what comes in')}</text>${groups.map(
      (group, index) =>
        html`<g transform="translate(${index * step} 0)"><text class="end" x="${middle - 10}" y="46" text-anchor="end">${upperFirst(group[0]!.left.name)}</text><text class="end" x="${middle + 10}" y="46">${upperFirst(group[0]!.right.name)}</text><line class="axis" x1="${middle}" x2="${middle}" y1="36" y2="${56 + group.length * 46}"/>${group.map(row)}</g>`,
    )}`,
    height: 84 + most * 46,
  }
}

function coverage(sections: SectionStates, t: Translate): Piece {
  const step = inner / 4
  return {
    drawn: html`<text class="heading" y="12">${t('Asked-for content')}</text>${askedIds(sections).map((id, index) => {
      const [x, y] = [(index % 4) * step, 36 + Math.floor(index / 4) * 50]
      const { state } = sections[id]
      return html`<g transform="translate(${x} ${y})"><g transform="scale(1.2)">${stateSquare(state)}</g><text class="name" x="24" y="12">${sectionTitle(id, t)}</text><text class="end" x="24" y="29">${stateWord(state, t)}</text></g>`
    })}`,
    height: 150,
  }
}

function timelines(review: ReviewReading, { lines, t }: PageReading): readonly (Piece | undefined)[] {
  const shown = bases.flatMap((basis): readonly ReviewProfile[] => {
    const profile = review.profile[basis]
    return profile === undefined || profile.total === 0 ? [] : [profile]
  })
  const drawn = shown.some(({ timed }) => timed) ? shown.filter(({ timed }) => timed) : shown.slice(0, 1)
  return drawn.map(({ basis, timed }) => {
    const pictures = timelinePictures(
      review.agenda.items,
      timed ? (basis === 'planned' ? ({ minutes }) => minutes : ({ minutes, actual }) => actual ?? minutes) : undefined,
      ({ span }) => lines.position(span.start).line,
      t,
    )
    if (pictures === undefined) return undefined
    return {
      drawn: html`<text class="heading" y="12">${basisPhrase(basis, review, t)}</text><svg class="minutes" y="26" width="${inner}" height="48">${pictures.bar}</svg>${pictures.axis === undefined ? undefined : html`<svg class="marks" y="76" width="${inner}" height="24">${pictures.axis}</svg>`}`,
      height: pictures.axis === undefined ? 96 : 118,
    }
  })
}

function shares(review: ReviewReading, t: Translate): Piece | undefined {
  const rows = profileRows(review)
  if (rows.length === 0) return undefined
  const of = (share: number | undefined): string => (share === undefined ? '–' : percent(share))
  const columns = bases.filter((basis) => rows.some((row) => row[basis] !== undefined))
  return {
    drawn: html`${columns.map((basis, index) => html`<text class="end" x="${330 + index * 130}" y="12" text-anchor="end">${basisPhrase(basis, review, t)}</text>`)}${rows.map(
      (row, at) =>
        html`<g transform="translate(0 ${30 + at * 26})"><rect class="driver-${row.driver}" y="1" width="12" height="12" rx="2"/><text class="small" x="22" y="12">${driverName(row.driver, t)}</text>${columns.map((basis, index) => html`<text class="count" x="${330 + index * 130}" y="12" text-anchor="end">${of(row[basis]?.share)}</text>`)}</g>`,
    )}`,
    height: 46 + rows.length * 26,
  }
}
