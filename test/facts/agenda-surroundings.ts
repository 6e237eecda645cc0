/** What stands around the agenda of a meeting, and is none of it. Markdown with the headings of its own, or none. */
export const before: readonly string[] = [
  '',
  '**Date:** 3 March\n**Time:** 9:00–18:00\n**Location:** Room 4',
  '- **Date:** 3 March\n- **Where:** Room 4\n- **Chair:** Ana Lund',
  '| Date | 3 March |\n|---|---|\n| Location | Room 4 |\n| Chair | Ana Lund |',
  '## Attendees\n\n- Ana Lund (chair)\n- Ben Oak\n- Cem Pell, customer care',
  '## Attendees\n\nAna Lund, Ben Oak and Cem Pell. Apologies: Dan Ash.',
  '## Purpose\n\nWe look back at the quarter and decide what to do next.',
  '## Objectives\n\n- Agree on the budget\n- Decide on stock\n- Hear what members say',
  '## Preparation\n\n- Read the report (20 minutes)\n- Send your figures by Friday (10 minutes)',
  '## Before the meeting\n\n1. Book the room (1 week before)\n2. Send the invitation (2 days before)\n3. Print the figures (10 min before)',
  'Everybody has 3 minutes to speak. Questions wait until the end.',
]

export const behind: readonly string[] = [
  '',
  '## Action items\n\n- [ ] Ana: call the ferry by 5 May\n- [ ] Ben: write to the schools by 9 May',
  '## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| Call the ferry | Ana | 5 May |\n| Write to the schools | Ben | 9 May |',
  '## Decisions\n\n- The roof is mended this year\n- Nobody buys a new lamp',
  '## Ground rules\n\n- Start on time\n- Speakers get 3 minutes each\n- No phones',
  '## Next meeting\n\n5 June, 9:00, in the library.',
  '## Materials\n\n- [Report](report.md)\n- [Figures](figures.csv)',
  '## Tips\n\n1. Keep to the times\n2. Name one who writes\n3. Close with actions',
  '## Follow-up\n\n- Send the minutes within 24 hours\n- Check the actions after 2 weeks\n- Thank the guests (5 minutes)',
  '## Parking lot\n\n- Paint for the boats\n- New chairs',
  '---\n\n*Questions? Write to Ana within 2 days.*',
]
