import { count } from '../core/report/count.ts'
import type { Empty } from '../host/collect-files.ts'

/** Why there is nothing to read in a folder or by a glob, as a clause that names the setting to look at. */
export function whyEmpty({ ignored, links }: Empty): string {
  if (ignored.size > 0)
    return [...ignored].map(([name, number]) => `${count(number, 'markdown file is', 'markdown files are')} left out by ${name}`).join(', ')
  const there = 'there is no .md or .markdown file'
  return links > 0 ? `${there}, and ${count(links, 'link is', 'links are')} not followed: name what is meant` : there
}
