export const overviewStyle = [
  "body{margin:0;font:16px/1.6 'Noto Sans CJK SC','Microsoft YaHei',SimSun,sans-serif;color:#000;background:#fff}",
  'main{max-width:1320px;margin:0 auto;padding:12px 16px}',
  'h1{font-size:24px;margin:8px 0}h2{font-size:19px;margin:28px 0 8px}',
  '.wide{overflow-x:auto}',
  'table{border-collapse:collapse;font-size:14px}caption{text-align:left;padding:4px 0}',
  'th,td{border:1px solid #777;padding:3px 8px;white-space:nowrap;text-align:left;font-weight:normal}',
  'thead th{background:#eee;vertical-align:bottom}tbody th{position:sticky;left:0;background:#fff;font-weight:bold}',
  '.number,.matrix td{text-align:right}.some{background:#eee}.much{background:#ccc;font-weight:bold}.same{background:#fff}',
  'th button{font:inherit;border:0;background:none;padding:0;cursor:pointer;text-decoration:underline;color:#000}',
  'th[aria-sort=ascending]::after{content:"▲"}th[aria-sort=descending]::after{content:"▼"}',
  'svg{display:block}',
  '@media(max-width:600px){tbody th{white-space:normal;min-width:6em}}',
  // All columns on one sheet, each chart whole and below its heading.
  '@media print{@page{size:A4 landscape;margin:10mm}main{max-width:none;padding:0}.wide{overflow:visible}',
  'table{font-size:7px}th,td{white-space:normal;padding:1px 2px}tbody th{position:static}tr{break-inside:avoid}',
  'h2{break-after:avoid}svg{width:auto;height:auto;max-width:100%;max-height:165mm;break-inside:avoid}}',
].join('');
