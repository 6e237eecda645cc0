export const presetNames = ['recommended', 'strict', 'all'] as const

export type PresetName = (typeof presetNames)[number]

export function isPresetName(name: string): name is PresetName {
  return presetNames.some((known) => known === name)
}
