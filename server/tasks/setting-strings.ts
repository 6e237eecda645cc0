import type { Setting, SettingsSection } from './extension-settings.ts'

type Strings = Readonly<Record<string, string>>

/**
 * The sections of the settings with keys in place of their titles and descriptions, and the manifest's English strings
 * (`package.nls.json`) with these among them, by key. What single rules are about stays English, as all that rules say.
 */
export function withStringKeys(
  sections: readonly SettingsSection[],
  known: Strings,
): { readonly settings: readonly object[]; readonly strings: Strings } {
  const said: [string, string][] = []
  const key = (name: string, text: string) => {
    said.push([name, text])
    return `%${name}%`
  }
  const keyed = ([id, property]: [string, Setting]): [string, Setting] => {
    const name = id.replace(/^outsideIn/, 'setting')
    const { enumDescriptions, description, markdownDescription } = property
    return [
      id,
      {
        ...property,
        ...(enumDescriptions === undefined
          ? {}
          : { enumDescriptions: enumDescriptions.map((text, index) => key(`${name}.${property.enum?.[index]}`, text)) }),
        ...(description === undefined ? {} : { description: key(name, description) }),
        ...(markdownDescription === undefined ? {} : { markdownDescription: key(name, markdownDescription) }),
      },
    ]
  }
  const settings = sections.map(({ id, title, properties }, order) => ({
    id: `outsideIn.${id}`,
    title: key(`settings.${id}`, title),
    order,
    properties: Object.fromEntries(Object.entries(properties).map(keyed)),
  }))
  const others = Object.entries(known).filter(([name]) => !/^settings?\./.test(name))
  return { settings, strings: Object.fromEntries([...others, ...said].sort(([a], [b]) => (a < b ? -1 : 1))) }
}
