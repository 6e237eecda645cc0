// Stands in for `node:assert/strict` where there is no Node.

export function ok(value: unknown, message = `expected something true, got ${JSON.stringify(value)}`): asserts value {
  if (!value) throw new Error(message)
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new Error(message ?? `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
}

export function notEqual(actual: unknown, expected: unknown): void {
  if (Object.is(actual, expected)) throw new Error(`expected something else than ${JSON.stringify(expected)}`)
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(JSON.stringify(actual), JSON.stringify(expected), message)
}

export function match(actual: string, pattern: RegExp): void {
  if (!pattern.test(actual)) throw new Error(`expected something like ${pattern}, got ${JSON.stringify(actual)}`)
}

export function doesNotMatch(actual: string, pattern: RegExp): void {
  if (pattern.test(actual)) throw new Error(`expected nothing like ${pattern}, got ${JSON.stringify(actual)}`)
}

export default { ok, equal, notEqual, deepEqual, match, doesNotMatch }
