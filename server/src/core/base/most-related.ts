/** Further places a finding may show. */
export const mostRelated = 8
