/** Lines for a terminal in which nothing moves the cursor, changes colours or turns the reading order: names of files may hold anything. */
export function withoutControls(lines: string): string {
  return lines.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
