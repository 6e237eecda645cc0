/**
 * What a meeting is for. Internal reviews show what drives an organisation; functional ones (pipeline, service level, incident, steering, a
 * buyer's look at a supplier) have one subject by design; with a customer present, words mean something else.
 */
export const meetingTypes = ['internal', 'functional', 'customer'] as const

export type MeetingType = (typeof meetingTypes)[number]
