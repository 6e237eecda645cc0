import { fact } from '../fact.ts'
import { passageFact } from '../passage-fact.ts'

const decisions =
  /\b(?:decid\w*|decisions?|resolv\w+|resolutions?|approv\w+|agree\w*|votes?|voting|elect\w*|choos\w+|select\w*|prioriti[sz]\w+|commit\w*|sign[- ]?off|actions?|follow[- ]?ups?|to-?dos?|next steps?|assign\w*|owners?|responsible|who does what|tasks?|promises?|recommendations?|adopt(?:ed|s|ing)?|ratif\w+|endorse\w*|action plan|takeaways?|homework|commitments?)\b/i

const speaks = passageFact((passage) => decisions.test(passage.text))

/** Whether anything in the document is to be decided, done or followed up. */
export const speaksOfDecisions = fact<boolean>((analysis) => analysis.document.passages.some((passage) => speaks(passage, analysis)))
