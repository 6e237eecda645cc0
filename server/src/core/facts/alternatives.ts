import { nearServed, ofPeople, sectionClues } from './section-clues.ts'

/** What customers could do instead: substitutes, workarounds, doing nothing, rivals. */
export const alternatives = sectionClues({
  clues: {
    'people can choose': (view) => nearServed(view, 'abilities', 3),
    'another way': (view) => view.has('alternative-words'),
    'another way that people have': (view) => view.has('alternative-words') && ofPeople(view),
    'another way, with its trouble': (view) => view.has('alternative-words') && view.has('struggles', 'shortcomings'),
    'what people make do with': (view) => view.has('coping-words'),
    'what people served make do with': (view) => view.has('coping-words') && nearServed(view, 'coping-words', 8),
    'rival by name': (view) => view.has('rivals-named'),
    'rival, with its trouble': (view) => view.has('rivals-named') && view.has('struggles', 'shortcomings'),
    rival: (view) => view.has('competitor-words'),
    'rivals compared': (view) => view.count('competitor-words') > 1,
    'rival offering': (view) => view.near('competitor-words', 'product-nouns', 3),
  },
  firm: (view) => view.count('coping-words') > 1 && nearServed(view, 'coping-words', 8) && view.has('struggles', 'shortcomings'),
  whole: (view) => view.count('alternative-words') > 1 && view.has('struggles', 'shortcomings') && ofPeople(view),
  heading: (view) => view.has('alternative-words', 'competitor-words'),
  titles: 'alternative-titles',
  pair: [
    ['another way', 'rival'],
    ['people can choose', 'another way, with its trouble'],
  ],
  parts: [{ noun: 'workarounds, substitutes and doing nothing', shownBy: [] }],
})
