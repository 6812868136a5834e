/**
 * CSS of the public page: readable type on a screen, sheets of A4 with margins on paper. Chromium 86, which the browsers
 * of older 麒麟/统信 machines have, knows all of it but `text-wrap`, without which lines of a title differ more.
 */
export const pageRules = `
html{-webkit-text-size-adjust:100%}
body{margin:0;color:#1a1a1a;background:#fff;font:18px/1.9 "宋体","SimSun","Noto Serif CJK SC",serif}
main{box-sizing:border-box;max-width:860px;margin:0 auto;padding:32px 24px 64px}
h1,h2,h3,h4,h5,p{margin:0 0 .6em;overflow-wrap:break-word;white-space:pre-wrap}
h1{font-size:1.6em;line-height:1.5;text-align:center;text-wrap:balance;margin:.4em 0 1.2em}
h1 span,h2.title span{display:inline-block}
h2,h3,h4,h5{font-size:1em;text-indent:2em}
h2{margin-top:1.2em}
h3,h4,h5{font-weight:normal}
h2,.level1,.attachmentLabel{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
.level2{font-family:"楷体","KaiTi","AR PL KaitiM GB",serif}
h2.title{text-indent:0;text-align:center;text-wrap:balance;font-size:1.3em;line-height:1.5}
.paragraph,.note{text-indent:2em;text-align:justify}
.attachmentNote{padding-left:5em;text-indent:-3em}
.attachmentNote+.attachmentNote{text-indent:0}
.attachmentNote.numbered{padding-left:5.8em;text-indent:-3.8em}
.attachmentNote.numbered+.attachmentNote{text-indent:-.8em}
.signature,.date{text-align:right;padding-right:2em}
.signature,.attachmentNote,.attachmentLabel{margin-top:1.2em}
.signature+.signature,.attachmentNote+.attachmentNote{margin-top:0}
.long{word-break:break-all}
.table{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;width:100%;font-size:.88em;line-height:1.6}
caption{font-weight:bold;padding:.4em}
th,td{border:1px solid #666;padding:.3em .6em;text-align:left;min-width:3em;white-space:pre-wrap}
th{background:#f2f2f2;text-align:center}
td.center{text-align:center}
td.right{text-align:right}
@media (min-width:601px){col{width:var(--width)}}
@media (max-width:600px){body{font-size:17px}main{padding:16px 16px 48px}h1{font-size:1.35em}}
@media print{
@page{size:A4;margin:37mm 26mm 35mm 28mm}
body{font-size:16pt;line-height:1.8}main{max-width:none;padding:0}h1{font-size:22pt}
h1,h2,h3,h4,h5,caption,.attachmentLabel{break-after:avoid}
.attachmentLabel{break-before:page}
tr{break-inside:avoid}thead{display:table-header-group}
.table{overflow:visible}
table{table-layout:fixed;font-size:12pt;font-size:var(--print)}
col{width:var(--width)}
th,td{min-width:0;padding:.15em .3em;overflow-wrap:break-word}
th{background:none}
.signature,.date,.attachmentNote+.attachmentNote{break-before:avoid}
}
`.trim();
