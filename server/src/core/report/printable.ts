/** Text from documents as one line that a terminal may show: nothing in it moves the cursor, changes colours or turns the reading order. */
export function printable(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .trim()
}
