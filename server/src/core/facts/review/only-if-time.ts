const words =
  /[([]\s*optional\b|\boptional\s*[)\]]|[,;–—-]\s*(?:this is )?optional\W*$|\b(?:only )?if (?:(?:there(?:'|’)?s|there is|we have) )?(?:still )?(?:any )?time\b|\btime permitting\b|\bas time (?:allows|permits)\b/i

/** Whether the name of an item says that it is there only if time permits. */
export function onlyIfTime(text: string): boolean {
  return words.test(text.slice(0, 200))
}
