/** Sorts the table by the column whose name is pressed: numbers by their value, what is not known last. */
export const overviewScript = `
(function () {
  var table = document.getElementById('reports');
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var body = table.tBodies[0];
  var collator = new Intl.Collator('zh-CN', { numeric: true });
  heads.forEach(function (head, column) {
    head.firstChild.addEventListener('click', function () {
      var down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(function (other) { other.setAttribute('aria-sort', 'none'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      var rows = Array.prototype.slice.call(body.rows);
      rows.sort(function (a, b) {
        var x = a.cells[column].textContent, y = b.cells[column].textContent;
        if (x === '—' || y === '—') return (x === '—') - (y === '—');
        var order = collator.compare(x, y);
        if (!isNaN(Number(x)) && !isNaN(Number(y))) order = Number(x) - Number(y);
        return down ? -order : order;
      });
      rows.forEach(function (row) { body.appendChild(row); });
    });
  });
})();
`;

/** By which the page's policy knows the script; nothing else may run. A test computes it anew. */
export const overviewScriptDigest = 'sha256-phQJ/uv1xkUylzM6l/c0BW3OwVF+d7hIqktl/UXJDEI=';
