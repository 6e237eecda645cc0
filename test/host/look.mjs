export async function look() {
  return { passed: 0, failed: 0 }
}
