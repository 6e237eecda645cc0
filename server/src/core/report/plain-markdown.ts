import { printable } from './printable.ts'

/**
 * Text of a document as markdown in which nothing is markup and nothing leads anywhere: no table breaks, and where it is posted no
 * mention, link, issue, merge request, commit, label or emoji comes of it. What forges look for after markdown is read is broken by a
 * space of no width, as a backslash would not keep them from it.
 */
export function plainMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200b')
    .replace(/www(?=\.)|:(?=\/\/)|:(?=[a-z0-9_+-]+:)|\bGH(?=-\d)|[#!$%~&](?=["\w])/gi, '$&\u200b')
    .replace(/\b(?=[0-9a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f](?=[0-9a-f]{6,39}\b)/gi, '$&\u200b')
}
