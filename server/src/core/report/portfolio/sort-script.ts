/**
 * Makes each column that has a key (`data-sort`) a button that sorts its table by the cells' `data-key`, numbers as numbers; rows without
 * one stay last. It is put in as it stands, and its hash is the only script that the page's policy lets run.
 */
export const sortScript = `
for (const head of document.querySelectorAll('th[data-sort]')) {
  const column = head.cellIndex, button = document.createElement('button')
  button.type = 'button'
  button.append(...head.childNodes)
  head.append(button)
  button.addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending', body = head.closest('table').tBodies[0]
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
    const key = (row) => row.cells[column].dataset.key
    const rows = [...body.rows].sort((a, b) => {
      const x = key(a), y = key(b)
      if (x === undefined || y === undefined) return (x === undefined) - (y === undefined)
      const order = head.dataset.sort === 'number' ? x - y : x < y ? -1 : x > y ? 1 : 0
      return down ? -order : order
    })
    body.append(...rows)
  })
}
`
