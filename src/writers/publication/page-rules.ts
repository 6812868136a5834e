/** CSS of the public page: readable type on a screen, sheets of A4 with margins on paper. */
export const pageRules = `
html{-webkit-text-size-adjust:100%}
body{margin:0;color:#1a1a1a;background:#fff;font:18px/1.9 "宋体","SimSun","Noto Serif CJK SC",serif}
main{box-sizing:border-box;max-width:860px;margin:0 auto;padding:32px 24px 64px}
h1,h2,h3,h4,h5,p{margin:0 0 .6em;overflow-wrap:break-word}
h1{font-size:1.6em;line-height:1.5;text-align:center;margin:.4em 0 1.2em}
h1 span,h2.title span{display:inline-block}
h2,h3,h4,h5{font-size:1em;text-indent:2em;font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
h2{margin-top:1.2em}
h3,h4,h5{font-weight:normal}
h3{font-family:"楷体","KaiTi","AR PL KaitiM GB",serif}
h4,h5{font-family:inherit}
h2.title{text-indent:0;text-align:center;font-size:1.3em}
.paragraph,.attachmentNote,.note{text-indent:2em;text-align:justify}
.signature,.date{text-align:right;padding-right:2em}
.signature,.attachmentNote,.attachmentLabel{margin-top:1.2em}
.signature+.signature,.attachmentNote+.attachmentNote{margin-top:0}
.attachmentLabel{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
.table{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;width:100%;font-size:.88em;line-height:1.6}
caption{font-weight:bold;padding:.4em}
th,td{border:1px solid #666;padding:.3em .6em;text-align:left;min-width:3em;white-space:pre-line}
th{background:#f2f2f2}
@media (max-width:600px){body{font-size:17px}main{padding:16px 16px 48px}h1{font-size:1.35em}}
@media print{
@page{size:A4;margin:37mm 26mm 35mm 28mm}
body{font-size:16pt;line-height:1.8}main{max-width:none;padding:0}
h1,h2,h3,h4,h5{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}
.table{overflow:visible}th{background:none}
.signature,.date{break-before:avoid}
}
`.trim();
