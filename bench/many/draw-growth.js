// Two panels with logarithmic scales: seconds against the number of reports, and against the characters of one.

const left = 70;
const top = 70;
const size = { width: 330, height: 260 };
const series = {
  lint: { colour: '#1b5e9c', mark: (x, y) => `<circle cx="${x}" cy="${y}" r="4" fill="#1b5e9c"/>` },
  render: {
    colour: '#a8480f',
    mark: (x, y) => `<rect x="${x - 4}" y="${y - 4}" width="8" height="8" fill="#a8480f"/>`,
  },
};

/** `panels`: each with a title and, for lint and render, points of a number and its milliseconds. */
export function drawGrowth(panels) {
  const width = left + panels.length * (size.width + 90);
  const height = top + size.height + 60;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans', 'DejaVu Sans', sans-serif" font-size="13" fill="#222">
<title>Time of lawreport lint and render against the number of reports and of characters</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.map((panel, index) => drawPanel(panel, left + index * (size.width + 90))).join('\n')}
</svg>
`;
}

function drawPanel({ title, points }, x) {
  const all = Object.values(points).flat();
  const across = scale(
    all.map(([value]) => value),
    size.width,
  );
  const up = scale(
    all.map(([, time]) => time / 1000),
    size.height,
  );
  const bottom = top + size.height;
  const grid = [
    ...across.ticks.map((tick) => {
      const at = round(x + across.place(tick));
      return `<path d="M${at} ${top}V${bottom}" stroke="#ddd"/><text x="${at}" y="${bottom + 20}" text-anchor="middle">${name(tick)}</text>`;
    }),
    ...up.ticks.map((tick) => {
      const at = round(bottom - up.place(tick));
      return `<path d="M${x} ${at}H${x + size.width}" stroke="#ddd"/><text x="${x - 8}" y="${at + 4}" text-anchor="end">${name(tick)} s</text>`;
    }),
  ];
  const lines = Object.entries(points).map(([kind, list], index) => {
    const { colour, mark } = series[kind];
    const places = list.map(([value, time]) => [
      round(x + across.place(value)),
      round(bottom - up.place(time / 1000)),
    ]);
    const key = `${mark(x + 12 + index * 80, top + 16)}<text x="${x + 22 + index * 80}" y="${top + 20}">${kind}</text>`;
    const path = `<path d="M${places.map((place) => place.join(' ')).join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`;
    return [path, ...places.map(([a, b]) => mark(a, b)), key].join('');
  });
  return [
    `<text x="${x}" y="${top - 24}" font-size="16">${title}</text>`,
    ...grid,
    `<rect x="${x}" y="${top}" width="${size.width}" height="${size.height}" fill="none" stroke="#222"/>`,
    ...lines,
  ].join('\n');
}

/** A logarithmic scale over the values with a tick at each power of ten within. */
function scale(values, length) {
  const from = Math.log10(Math.min(...values)) - 0.1;
  const to = Math.log10(Math.max(...values)) + 0.1;
  const place = (value) => ((Math.log10(value) - from) / (to - from)) * length;
  const powers = Array.from({ length: 12 }, (_, index) => 10 ** (index - 4));
  const candidates = to - from > 1.6 ? powers : powers.flatMap((power) => [power, 2 * power, 5 * power]);
  return { place, ticks: candidates.filter((tick) => Math.log10(tick) >= from && Math.log10(tick) <= to) };
}

function name(value) {
  if (value >= 1000) return `${value / 1000}k`;
  return String(Number(value.toPrecision(1)));
}

function round(value) {
  return Math.round(value * 10) / 10;
}
