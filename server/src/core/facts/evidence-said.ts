import { sentenceFact } from './fact.ts'

/** How directly something is known, the nearest to the customer first; the last two say that nothing is. */
export const directnesses = ['quoted', 'observed', 'told', 'counted', 'published', 'staff', 'assumed', 'none'] as const

export type Directness = (typeof directnesses)[number]

/** In one sentence: how something is known. Offsets into the passage's readable text. */
export interface EvidenceSaid {
  readonly directness: Directness
  readonly start: number
  readonly end: number
  /** How many were asked, watched or counted, as written. */
  readonly howMany: string | undefined
  /** Names a way of finding out ("14 interviews"), so that it can stand behind the sentences beside it too. */
  readonly names: boolean
}

const number =
  '(?:\\d[\\d,.]*\\+?k?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|eighty|hundreds?(?: of)?|dozens?(?: of)?|several|a dozen)'
const people =
  '(?:customers?|users?|clients?|members?|patients?|guests?|tenants?|residents?|visitors?|readers?|students?|parents?|families|households|people|buyers?|shoppers?|subscribers?|passengers?|riders?|donors?|volunteers?|citizens?|pupils?|learners?|developers?|admins?|account holders?|companies|firms|organi[sz]ations?|merchants?|sellers?|owners?|farmers?|growers?|drivers?|carers?|adults|women|men|respondents?|participants?|of them|those asked)'

interface Way {
  readonly directness: Directness
  readonly pattern: RegExp
  readonly names: boolean
}

/** Ways of knowing, the most direct first. Each match is what is shown as the source. */
const ways: readonly Way[] = [
  {
    directness: 'quoted',
    pattern: /[“"„«](?=[^”"»“]{0,80}\s[^”"»“]{0,80}\s[^”"»“]{0,80}\s)[^”"»“]{14,300}[”"»]/,
    names: false,
  },
  {
    directness: 'observed',
    pattern: new RegExp(
      `\\b(?:${number} )?(?:(?:home|site|shop|farm|ward|field|class|kitchen|store) visits?|usability (?:tests?|testing|stud(?:y|ies)|sessions?)|session (?:recordings?|replays?)|diary stud(?:y|ies)|shopping diar(?:y|ies)|ride-?alongs?|field (?:work|stud(?:y|ies)|notes)|fieldwork|ethnograph\\w+|contextual inquir(?:y|ies)|eye[- ]tracking|think-aloud|(?:our|field|direct|user|customer|first-hand) observations?|shadowing|mystery shopp\\w+|call listening|listening in on calls|${number} (?:\\w+ )?(?:visits|recordings|sessions watched))\\b|\\b(?:we|i|researchers|the team) (?:have )?(?:watched|observed|shadowed|visited|saw|sat (?:with|in|beside))\\b[^.;:()]{0,40}`,
      'i',
    ),
    names: true,
  },
  {
    directness: 'told',
    pattern: new RegExp(
      `\\b(?:${number} )?(?:(?:(?:churn|exit|customer|user|member|patient|guest|tenant|resident|in-depth|depth|phone|telephone|discovery|problem|win-loss|loss|stakeholder|follow-up|semi-structured|expert|parent|student|reader) )?interviews?(?! (?:guide|process|candidates?|questions?))|focus groups?|listening sessions?|customer (?:calls|conversations|visits)|discovery calls?|exit calls?|feedback sessions?|(?:till|hall|kitchen|desk|door) talks?|conversations with [^,.;:()]{3,40}|talks (?:with|at) [^,.;:()]{3,40}|advisory (?:board|panel|group)|(?:user|consumer|customer|citizens?['’]?|online|member|patient) panels?|${number} (?:\\w+ )?(?:calls|talks|conversations|letters|e-?mails|reviews|comments|complaints)|workshops? with [^,.;:()]{3,40}|town halls?|consultations?|letters from [^,.;:()]{3,40}|testimonials?|verbatims?|what (?:we (?:have )?(?:heard|learnt|learned)(?: from [^,.;:()]{3,30})?|(?:\\w+ ){1,2}(?:tell|told) us))\\b|\\b(?:we|i) (?:have )?(?:interviewed|asked|spoke (?:to|with)|spoken (?:to|with)|talked (?:to|with)|met|heard from|called)\\b[^.;:()]{0,50}`,
      'i',
    ),
    names: true,
  },
  {
    directness: 'counted',
    pattern: new RegExp(
      `\\b(?:${number} )?(?:(?:(?:customer|user|member|patient|guest|tenant|resident|visitor|reader|student|parent|passenger|exit|annual|online|reader|satisfaction|nps|(?:19|20)\\d\\d|yearly|quarterly|postal|pulse|community|public) )*surveys?(?: of (?:${number} )?(?:\\w+ ){0,2}${people})?|(?:exit )?polls?|questionnaires?|${number} (?:\\w+ )?(?:responses|answers|respondents)|(?:support |help ?desk )?tickets|complaints? (?:log|register|data)|call logs?|(?:usage|product|web|site|search|till|sales|churn|exit|crm|booking|order|customer|user|member|patient|support) (?:data|logs?|statistics|records|figures|numbers)|web analytics|analytics (?:data|shows?)|telemetry|census|a/b tests?|(?:price|pilot) (?:test|trial)s?)\\b`,
      'i',
    ),
    names: true,
  },
  {
    directness: 'told',
    pattern: new RegExp(
      `\\b(?:told (?:us|me)|tell us|wrote to us|write to us)\\b|\\b(?:${people}) (?:also |often |regularly |repeatedly |consistently |have |frequently |still )*(?:said|say|told|tell|report|reported|complain|complained|mention|mentioned|ask for|asked for|requested|describe|described|rated?)\\b|\\b(?:customer|user|member|patient|guest|tenant|resident|client|visitor|reader|student|parent|app store|online|negative) (?:feedback|reviews|complaints|comments|suggestions)\\b|\\b(?:feedback|reviews|complaints|comments) (?:shows?|suggests?|says?|points?|tells?|about|from|is|are)\\b`,
      'i',
    ),
    names: false,
  },
  {
    directness: 'counted',
    pattern: new RegExp(
      `\\b\\d[\\d.,]*\\s?(?:%|per ?cent\\b|percent\\b)|\\b(?:${number}) per ?cent\\b|\\b(?:one|two|three|four|five|nine|\\d+) (?:in|out of|of) (?:every )?(?:two|three|four|five|six|eight|ten|twenty|\\d+)\\b|\\b(?:a|one|two|three)[ -](?:third|quarter|fifth|half)s? of\\b|\\b(?:two|three) (?:thirds|quarters|fifths)\\b|\\b\\d[\\d,.]* (?:of (?:our|the) )?(?:${people})\\b|\\bhalf(?= of\\b)`,
      'i',
    ),
    names: false,
  },
  {
    directness: 'published',
    pattern:
      /\b[Aa]ccording to (?:the |an? )?(?!our\b|us\b|sales\b|staff\b|support\b|(?:the )?plan\b)[^,.;:()]{3,60}|\b(?:an?|the|one|recent|independent|academic|published|market|industry) (?:\d{4} )?(?:stud(?:y|ies)|report|research)(?: (?:by|from|of|shows?|found|finds|suggests?)[^,.;:()]{0,50})?|\b(?:stud(?:y|ies)|research|reports?) (?:by|from) [A-Z][^,.;:()]{2,50}|\b(?:research|studies|evidence|data) (?:shows?|suggests?|indicates?|found|finds|confirms?)\b|\b(?:industry|market|national|official|public) (?:data|statistics|figures|benchmarks?|research|reports?)\b|\b[Ss]ource: ?[^.;()]{3,60}|\[\d{1,3}\]|\bhttps?:\/\/\S{4,60}/,
    names: false,
  },
  {
    directness: 'staff',
    pattern:
      /\b(?:according to )?(?:our |the )?(?:sales|support|service|account|front[- ]?line|front[- ]desk|field|success|care|desk|branch|shop|store|nursing|reception|help ?desk)(?: (?:team|staff|reps?|colleagues|managers?|people|agents?|advisers?|advisors?))? (?:says?|reports?|tells?(?: us)?|hears?|sees?|notices?|finds?|believes?|thinks?|feels?)\b|\b(?:staff|colleagues|employees|nurses|receptionists|advisers|reps|account managers) (?:say|report|tell us|hear|see|notice|believe|think|feel)\b|\baccording to (?:our )?(?:sales|staff|support|colleagues|account managers|branch managers)\b|\banecdotal(?:ly)?\b|\bin our (?:own )?experience\b|\bwe (?:know|have learn(?:t|ed)|learn(?:t|ed)) from experience\b/i,
    names: false,
  },
  {
    directness: 'assumed',
    pattern:
      /\b(?:[Ww]e|I) (?:strongly |also |still )?(?:believe|think|assume|suppose|guess|suspect|expect|presume|hypothesi[sz]e|imagine|feel that|bet)\b|\b(?:[Aa]ssumption|[Hh]ypothesis|[Hh]ypotheses|[Pp]resumably|[Pp]robably|[Pp]erhaps|[Mm]aybe|possibly|likely|apparently|seems?|appears? to|might|may(?! \d)|unproven|untested|not yet (?:tested|known|validated)|to be (?:tested|validated|confirmed)|unvalidated)\b/,
    names: false,
  },
]

/** Shows that words in quotation marks are somebody's, and no title or irony. */
const spoken =
  /\b(?:said|says?|saying|told|tells?|wrote|writes?|put it|puts it|words|quotes?|quoted|asks?|asked|answer(?:s|ed)|complain(?:s|ed)?|report(?:s|ed)?|mention(?:s|ed)?|call(?:s|ed)? it|hear|heard)\b|[”"»]\s*[(–—-]/i

/** A way of finding out that is still ahead, asked for, or not taken. */
const ahead =
  /\b(?:will|shall|plan(?:s|ned)? to|going to|to be|should|must|need to|want to|intend to|would|let us|aim to|in order to|next|upcoming|propose[sd]?)\b(?:[^\w;.(]+\w+){0,6}[^\w;.(]*$|\b(?:no|not|without|never|before|until)[^\w(;.]+(?:\w+[^\w(;.]+){0,2}$/i
const asked =
  /^\W*(?:run|conduct|interview|survey|ask|do|hold|carry out|collect|gather|launch|start|use|organi[sz]e|create|test|perform|undertake|schedule|set up|commission|repeat|send|build|develop|establish|continue|analy[sz]e|review|monitor|visit|watch|observe|regular|monthly|quarterly|weekly|annual|yearly|ongoing)\b/i

/** Characters of a sentence that are read: longer ones are no prose. */
const longestRead = 2000

/** What a sentence says of how something is known, the most direct first; nothing that is only planned. */
export const evidenceSaid = sentenceFact<readonly EvidenceSaid[]>(({ text: whole, start }) => {
  const text = whole.slice(0, longestRead)
  const found: EvidenceSaid[] = []
  for (const { directness, pattern, names } of ways) {
    const match = pattern.exec(text)
    if (match === null || (directness === 'quoted' && !spoken.test(text))) continue
    if (directness !== 'assumed' && directness !== 'quoted') {
      if (ahead.test(text.slice(0, match.index)) || (names && asked.test(text))) continue
    }
    const words = match[0].trimEnd()
    found.push({
      directness,
      start: start + match.index,
      end: start + match.index + words.length,
      howMany: directness === 'assumed' || directness === 'quoted' ? undefined : manyOf(text, match.index, words),
      names,
    })
  }
  return found.length === 0 ? none : found
})

const none: readonly EvidenceSaid[] = []

const share =
  /\b\d[\d.,]*\s?(?:%|per ?cent\b|percent\b)(?: of \d[\d,.]*\+?k?)?|\b(?:one|two|three|four|five|nine|\d+) (?:in|out of|of) (?:every )?(?:two|three|four|five|six|eight|ten|twenty|\d+)\b|\b(?:two|three) (?:thirds|quarters|fifths)\b|\b(?:a|one)[ -](?:third|quarter|fifth)\b|\bhalf(?= of\b)|\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)? per ?cent\b/i
const counted = new RegExp(`\\b${number}(?= (?:of (?:our|the) )?(?:\\w+ )?(?:${people})\\b)`, 'i')
const leading = new RegExp(`^${number}\\b`, 'i')

/** "12" of "12 interviews"; else how many people, or which share of them, the sentence names. */
function manyOf(text: string, at: number, words: string): string | undefined {
  const whole = share.exec(words)
  if (whole?.index === 0) return whole[0]
  const own = leading.exec(words)?.[0]
  if (own !== undefined && !/^(?:19|20)\d\d$/.test(own)) return own
  const inside = counted.exec(words)?.[0] ?? counted.exec(text.slice(at))?.[0] ?? counted.exec(text)?.[0]
  const fraction = share.exec(text)?.[0]
  const many = inside !== undefined && !/^(?:19|20)\d\d$/.test(inside) ? inside : undefined
  return fraction !== undefined && many !== undefined && !fraction.includes(many) ? `${fraction}, ${many}` : (many ?? fraction)
}
