// Whether text is easy to read, judged in the page it stands in.

/** Text of at least this contrast is easy to read, by WCAG 2 AA. */
export const leastContrast = 4.5

/** In the page: texts that have less contrast to what is behind them than `least`. */
export function faintText(body, least) {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data
    return [r, g, b, a / 255]
  }
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const over = (top, under) => [0, 1, 2].map((index) => top[index] * top[3] + under[index] * (1 - top[3]))
  const behind = (element) => {
    const layers = []
    for (let one = element; one; one = one.parentElement) {
      const piece = one.tagName === 'g' ? one.querySelector(':scope > rect[class^=driver]') : null
      if (piece) {
        layers.push(rgba(getComputedStyle(piece).fill))
        break
      }
      const color = rgba(getComputedStyle(one).backgroundColor)
      layers.push(color)
      if (color[3] === 1) break
    }
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255])
  }
  const found = []
  for (const element of body.querySelectorAll('*')) {
    const said = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')
    if (!said || element.closest('.unseen, .skip, script, style, title') || element.getClientRects().length === 0) continue
    const style = getComputedStyle(element)
    const ground = behind(element)
    const ink = over(rgba(element.tagName === 'text' ? style.fill : style.color), ground)
    const [one, other] = [light(ink), light(ground)].sort((a, b) => b - a)
    const ratio = (one + 0.05) / (other + 0.05)
    if (ratio < least)
      found.push(`${ratio.toFixed(2)} “${element.textContent.trim().slice(0, 30)}” .${element.getAttribute('class') ?? element.tagName}`)
  }
  return found
}
