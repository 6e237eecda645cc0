/** Where somebody's wish begins. */
export const wanting =
  /\b(?:i|we|they|he|she|people)(?:['’]d| would)? (?:want|need|like|wish|try|have to|must|look for)\b|\bhelp me\b|\blet me\b|\bwant(?:s)? to\b|\bneeds? to\b/i
/** Where what they are after begins. */
export const ending =
  /\bso(?: that)?,? (?:i|we|my|our|nobody|no one|he|she|they|the|it|people|you|a|his|her|their)\b|\bso that\b|\bso as to\b|\bin order to\b|\bbecause\b|\bwithout \w+ing\b|\binstead of\b|\band (?:then )?(?:i |we )?(?:not |still |never )?(?:can |get|go|know|have|be|see|feel|sleep|move|stop|start|keep|finish|carry|come|leave|need not)\b/i
