import type { settings } from './extension-settings.ts'

type Strings = Readonly<Record<string, string>>
type Settings = ReturnType<typeof settings>
type Property = Settings['properties'][string]

/**
 * The settings with the keys of their descriptions in place of them, and the manifest's English strings (`package.nls.json`) with the
 * descriptions among them, by key. What single rules are about stays English, as all that rules say.
 */
export function withStringKeys({ title, properties }: Settings, known: Strings): { readonly settings: object; readonly strings: Strings } {
  const said: [string, string][] = []
  const key = (name: string, text: string) => {
    said.push([name, text])
    return `%${name}%`
  }
  const keyed = ([id, property]: [string, Property]): [string, Property] => {
    const name = id.replace(/^outsideIn/, 'setting')
    return [
      id,
      {
        ...property,
        ...(property.enumDescriptions === undefined
          ? {}
          : { enumDescriptions: property.enumDescriptions.map((text, index) => key(`${name}.${property.enum?.[index]}`, text)) }),
        description: key(name, property.description),
      },
    ]
  }
  const settings = { title, properties: Object.fromEntries(Object.entries(properties).map(keyed)) }
  const others = Object.entries(known).filter(([name]) => !name.startsWith('setting.'))
  return { settings, strings: Object.fromEntries([...others, ...said].sort(([a], [b]) => (a < b ? -1 : 1))) }
}
