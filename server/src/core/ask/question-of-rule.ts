import type { Idea, Prompt } from './question.ts'

/**
 * What a kind and experienced reviewer would ask where a rule speaks: not what is wrong, but what the author must know that the text does
 * not say. The question is open, and speaks of the words it stands beside as "this".
 */
const questions: Readonly<Record<string, readonly [idea: Idea, ask: string, why: string]>> = {
  // What is known, and how.
  'assumed-motivation': [
    'evidence',
    'Who has told you this, or where did you watch it happen?',
    'Much of the plan may rest on it. If it is a guess, it is a good first thing to find out.',
  ],
  'premium-without-evidence': [
    'evidence',
    'Who has already paid more, or stayed longer, for a reason like this?',
    'The plan counts on it, and one real case would carry more than the argument.',
  ],
  'stale-evidence': [
    'evidence',
    'What has changed for customers since this was learnt, and whom could you ask this month?',
    'People’s circumstances move on faster than plans do.',
  ],
  'boilerplate-customer-section': [
    'evidence',
    'What do you know of these customers that would not be true of any others?',
    'The part on customers reads as it does in other plans, so it may not have shaped this one.',
  ],
  // What customers want done.
  'missing-jobs-to-be-done': [
    'jobs',
    'What are customers in the middle of when they turn to you, and how would they say that it went well?',
    'The plan tells what will be done, and not yet what anybody gets done by it.',
  ],
  'initiative-without-job': [
    'jobs',
    'Which of the jobs above does this serve? If none: is one missing, or is this the thing to drop?',
    'The others name the job they serve, so this is where the plan may be carrying a favourite.',
  ],
  'feature-list-value-proposition': [
    'jobs',
    'Which of these would a customer miss first, and what could they not get done without it?',
    'A list of features leaves it to the reader to find out what it is worth.',
  ],
  'job-missing-dimension': [
    'jobs',
    'How do people want to feel while they do this, and how do they want to be seen?',
    'The task alone seldom explains why they choose one way over another.',
  ],
  'job-names-solution': [
    'jobs',
    'How did people get this done before there was anything like your offer?',
    'A job that contains the answer cannot show you a better one.',
  ],
  'malformed-job-statement': [
    'jobs',
    'In what situation do people want this, and how do they know that they have got there?',
    'Without the situation and the outcome, two readers will build two different things for it.',
  ],
  'spec-speak': [
    'jobs',
    'What can the people it is for do with this that they could not do before?',
    'The figures will mean something to those who built it; the reader has to translate.',
  ],
  'thin-section': [
    'jobs',
    'What would you have to add here so that somebody new to the team could act on it?',
    'The part is announced, and what makes it useful is still open.',
  ],
  'not-said': [
    'jobs',
    'If a customer read this over your shoulder, what would they ask that it does not answer?',
    'Several things that concern them are not spoken of at all.',
  ],
  'placeholder-section': [
    'jobs',
    'What do you already know that belongs here, and who could tell you the rest?',
    'An empty place about customers is where a plan is most easily wrong.',
  ],
  // What each side gives and gets.
  'one-sided-value-exchange': [
    'exchange',
    'What does this cost customers in money, time, data or trouble, and what do they get that is worth it to them?',
    'The other side of the bargain is not told, and they will weigh it.',
  ],
  'unrewarded-contribution': [
    'exchange',
    'What will people get for this, if it is only an answer or a say in what comes of it?',
    'They are asked for something of theirs, and people give again where it came to something.',
  ],
  'missing-value-exchange': [
    'exchange',
    'What do customers give beside their money, and what do they get that they would call fair?',
    'The plan is clear on what you gain, and a reader on their side would ask what they do.',
  ],
  'money-only-value': [
    'exchange',
    'What is a customer worth to you who spends little, and recommends you, teaches you or will grow?',
    'Where money alone decides, those who will matter tomorrow are treated as those who never will.',
  ],
  'relationship-without-benefit': [
    'exchange',
    'What do customers get out of this that they would come back for of their own accord?',
    'A relationship is something two sides want; this tells of one.',
  ],
  'engagement-without-shared-goal': [
    'exchange',
    'What are you and they trying to bring about together by this?',
    'People join in for the sake of something; engagement for its own sake wears off.',
  ],
  'crm-as-loyalty-programme': [
    'exchange',
    'What would keep customers here if the points and mailings stopped tomorrow?',
    'That is the relationship; the programme is what it is decorated with.',
  ],
  'relationship-depth-mismatch': [
    'exchange',
    'How much of a relationship do people want with you for a job like this?',
    'Too much closeness is a burden where they only want it done, and too little is neglect where it takes years.',
  ],
  'behaviour-without-trigger': [
    'exchange',
    'What would make somebody do this on an ordinary Tuesday: why, with what, and when?',
    'The plan needs them to act, and does not yet say what would move them.',
  ],
  // Hearing.
  'missing-listening': [
    'listening',
    'Who will hear how this goes for customers, and what may change because of it?',
    'Nothing tells how the plan would notice that it is wrong about them.',
  ],
  'talk-listen-imbalance': [
    'listening',
    'For each thing that will be said to customers: where can they answer, and who reads it?',
    'The plan says much more than it hears.',
  ],
  'broadcast-only-channel': ['listening', 'What happens when somebody answers this?', 'A channel that only sends is soon read as one.'],
  'engage-before-listening': [
    'listening',
    'What would you want to have heard from customers before you begin with this?',
    'It is cheaper to be told now than after the launch.',
  ],
  'open-feedback-loop': [
    'listening',
    'When somebody takes the trouble to tell you this, what happens next, and how do they learn of it?',
    'People stop answering when nothing comes of it.',
  ],
  'unowned-insight': [
    'listening',
    'Whose task is this, how often, and what may that person change?',
    'Listening that nobody owns is the first thing to go in a busy month.',
  ],
  'unstaffed-channel': [
    'listening',
    'Who will be there when people come to talk, and for how many hours a week?',
    'An empty room says more about you than no room.',
  ],
  'steered-review': ['listening', 'What would those say whom this leaves out?', 'They are the ones who could tell you something new.'],
  'company-chosen-channel': [
    'listening',
    'Where do these people already talk about this, and would they want to meet you there?',
    'The channels are listed, and not yet why anybody would be in them.',
  ],
  'influencers-over-customers': [
    'listening',
    'What could you learn from as many ordinary customers as you mean to reach influencers?',
    'Those who use it know things that those who write about it do not.',
  ],
  // Finding out.
  'shallow-research': [
    'research',
    'What answer to this would make you change the plan?',
    'If none would, it is a way to be confirmed and not to find out.',
  ],
  'leading-question': [
    'research',
    'How could you ask this so that somebody who disagrees would find it easy to say so?',
    'People are polite; the question as it stands tells them which answer is hoped for.',
  ],
  'friendly-sample': [
    'research',
    'Who has left, or never came, and how could you talk to three of them?',
    'Those who like you already can tell you little of why others do not.',
  ],
  'follow-blindly': [
    'research',
    'What were people trying to do when they asked for this?',
    'What is asked for most is one answer to something; the something is worth more.',
  ],
  'feedback-without-job': [
    'research',
    'What were people trying to do when they asked for this?',
    'Wishes are solutions that people thought of; counting them hides what they needed.',
  ],
  'score-without-why': [
    'research',
    'When the figure goes down, how will you know why?',
    'A number tells that something happened; only people can tell what.',
  ],
  // Measures.
  'revenue-only-measures': [
    'measures',
    'Which of these would still go up in a year that was bad for customers? What would you see first in such a year?',
    'Money follows what happened to customers, often long after it.',
  ],
  'vanity-measure': [
    'measures',
    'If this doubled and nothing else changed, who would be better off?',
    'It is easy to count, and it may go up while nothing gets better for anybody.',
  ],
  'missing-customer-measures': [
    'measures',
    'How would a customer tell that this plan has worked?',
    'Success is measured from your side alone, so the plan could succeed and customers not notice.',
  ],
  'broken-measure-chain': [
    'measures',
    'What has to happen in customers’ lives between this and the result you hope for?',
    'The other chains say it; here the link that can fail is not looked at.',
  ],
  'efficiency-as-experience': [
    'measures',
    'What gets better for customers by this, beside what you save?',
    'Faster for you and better for them are often the same, and sometimes the opposite.',
  ],
  // Free choice.
  'control-language': [
    'choice',
    'Would you show customers this sentence? What would you like them to choose of their own accord instead?',
    'Words for people become habits towards them.',
  ],
  'locked-exit': [
    'choice',
    'If leaving were easy, who would stay, and what for?',
    'That is what there is to build on; the rest only waits for a way out.',
  ],
  'passive-customer': ['choice', 'What do customers do, choose or decide in this plan?', 'As it is told, everything happens to them.'],
  // The business and what else there is.
  'product-defined-business': [
    'business',
    'If this product could no longer be made, which problem would you still be there to solve?',
    'A business that is told by its product will not see what replaces it.',
  ],
  'missing-business-definition': [
    'business',
    'Which problem of which people are you here to solve, in words that they would use?',
    'Without it there is no telling which of the things below belong in the plan.',
  ],
  'price-only-advantage': [
    'business',
    'What would customers lose by going to somebody a little cheaper?',
    'The price is the easiest thing for others to match.',
  ],
  'missing-alternatives': [
    'alternatives',
    'What do people do today instead, doing nothing among it?',
    'That is what you have to be better than, and it may be no competitor at all.',
  ],
  'like-for-like-competition': [
    'alternatives',
    'What do people use who buy none of these? A spreadsheet, a friend, nothing?',
    'Most of those you could win are there, and not with a product like yours.',
  ],
  // Who they are and how they fare.
  'missing-customer-profile': [
    'profile',
    'Think of one real person whom this is for: what is their situation, and what would they say of it?',
    'Who is meant is never said beyond the word, so everyone will picture somebody else.',
  ],
  'transactional-profile': [
    'profile',
    'What would you need to know of people that no receipt shows, to be of use to them?',
    'What they bought tells what happened; not why, nor what they came for.',
  ],
  'demographic-only-segment': [
    'profile',
    'What do the people in this group want done that others do not? Would two of them choose alike?',
    'Age, size and place seldom make anybody choose.',
  ],
  'missing-customer-journey': [
    'journey',
    'What happens to a customer from the day they first need you to a year after?',
    'The plan tells moments, and people live through what is between them.',
  ],
  'funnel-called-journey': [
    'journey',
    'What would these stages be called by the people who go through them?',
    'As they stand they are steps of your sale.',
  ],
  'journey-ends-at-sale': [
    'journey',
    'What is the first week after this like for them, and the first time something goes wrong?',
    'For the customer it begins where the path here ends.',
  ],
  'inconsistent-touchpoints': [
    'journey',
    'When somebody goes from one of these to the next, what do they have to say twice?',
    'Each is planned for itself, and people live through all of them.',
  ],
  'delight-before-basics': [
    'journey',
    'What do customers take for granted here, and how sure are you that it always works?',
    'No treat makes up for that.',
  ],
  // How they are met.
  'automation-without-listening': [
    'contact',
    'When this does not help somebody, how do they reach a person, and who learns that it did not?',
    'The hard cases are those in which people remember how they were treated.',
  ],
  'people-process-technology-imbalance': [
    'contact',
    'Who will do something otherwise on the first day after the system is there, and what?',
    'Systems are planned in detail; it is people who make customers feel the difference.',
  ],
  'technology-before-capability': [
    'tools',
    'What must you be able to do for customers that you cannot do today, and which part of it needs this?',
    'Once a tool is bought, the question becomes what it can do.',
  ],
  'unprepared-change': [
    'change',
    'How will customers learn of this, how long before, and what can they do if it does not suit them?',
    'They will remember how it was done longer than what was changed.',
  ],
  'loyalty-penalty': ['staying', 'What would you say to somebody who has been with you for years and finds this out?', 'They will.'],
  'acquisition-only': [
    'staying',
    'What will those who are customers already notice of this plan in a year?',
    'All of it is for those who are not there yet.',
  ],
  'data-without-privacy': [
    'privacy',
    'For each thing you mean to know about people: what for, do they know, and when is it deleted?',
    'It is easier to answer before it is collected.',
  ],
  'advocacy-without-ease': [
    'word-of-mouth',
    'What exactly would somebody tell a friend, and what makes it worth telling?',
    'People speak of what happened to them; it has to happen first.',
  ],
  'slogan-without-behaviour': [
    'promise',
    'What will somebody in the team do otherwise next month because this says so?',
    'If nothing comes to mind, customers will not notice it either.',
  ],
  'label-without-outcome': [
    'promise',
    'What will customers notice under the new name that they do not notice today?',
    'A name changes nothing for them.',
  ],
  'inside-out-goal': [
    'aims',
    'What would have to become better for customers so that this comes about by itself?',
    'It says what you gain. They decide about it, and have their own reasons.',
  ],
  // Meetings.
  'agenda-driver-dominates': [
    'time',
    'Which decision for customers could this meeting make if half of this time were theirs?',
    'Where the time goes shows what steers the house, whatever the strategy says.',
  ],
  'agenda-driver-missing': [
    'time',
    'When, if not here, is it asked what customers got in this period?',
    'What is never on the agenda is never decided.',
  ],
  'untimed-agenda': [
    'time',
    'Which of these items must not be cut, however long the others take?',
    'Without lengths the first items take what they want, and the last get what is left.',
  ],
  'agenda-overbooked': [
    'time',
    'What will you leave out, so that it is chosen and not merely run out of time?',
    'The items add up to more than the meeting; something will be cut, and it is seldom what comes first.',
  ],
  'value-topic-at-risk': [
    'time',
    'What would happen if this came first?',
    'It comes where meetings run late, so it will be short or wait for the next.',
  ],
  'value-topic-bumped': [
    'time',
    'What was it that could not wait, and what would customers say of that order?',
    'Their item gave way; it may be a habit.',
  ],
  'no-voice-of-the-customer': [
    'voice',
    'Who in the room has spoken with a customer since the last meeting?',
    'Otherwise what is said of them is what others think of them.',
  ],
  'opinion-only-topic': [
    'data',
    'What could be on the table for this, as there is for the other items?',
    'An opinion loses against a figure, even when it is right.',
  ],
  'agenda-without-actions': [
    'actions',
    'What should somebody do tomorrow because of this meeting?',
    'Nothing is to be decided or done yet, so an hour of everybody’s time ends in knowing.',
  ],
  'actions-follow-another-driver': [
    'actions',
    'Why did what was talked about most lead to so little that will be done?',
    'What is done after a meeting shows what it was really about.',
  ],
}

/** The question that goes with a rule; `undefined` for rules that are about form alone. */
export function questionOfRule(rule: string): Prompt | undefined {
  const found = questions[rule]
  if (found === undefined) return undefined
  const [idea, ask, why] = found
  return { idea, ask, why }
}
