// What a page looks like, and its filters. Without the script it is read all the same.

export const STYLE = `
:root{color-scheme:light dark;--back:#fff;--text:#1b1b1b;--faint:#595959;--edge:#c9c9c9;--card:#f6f6f6;--link:#0b4fa8;
--error:#a4161a;--warning:#7a4b00;--info:#0b5563;--mark:#ffe58a;--marktext:#1b1b1b}
@media (prefers-color-scheme:dark){:root{--back:#16181b;--text:#e8e8e8;--faint:#b0b0b0;--edge:#4a4d52;--card:#202327;
--link:#8fc1ff;--error:#ff9a9a;--warning:#ffcf7a;--info:#8fdcea;--mark:#6b5600;--marktext:#fff}}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--back);color:var(--text);
font:1rem/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--edge);padding:.25rem .5rem;text-align:left}
td.n{text-align:right;white-space:nowrap}caption{text-align:left;font-weight:bold;padding:.25rem 0}fieldset{border:1px solid var(--edge);display:flex;flex-wrap:wrap;gap:1rem}
.finding{border-left:.3rem solid var(--edge);background:var(--card);padding:.4rem .8rem;margin:.6rem 0;break-inside:avoid}
.finding h4,.finding p,.finding ol{margin:.2rem 0}.error{border-color:var(--error)}.warning{border-color:var(--warning)}.info{border-color:var(--info)}
.error>h4 b{color:var(--error)}.warning>h4 b{color:var(--warning)}.info>h4 b{color:var(--info)}
.faint{color:var(--faint)}mark{background:var(--mark);color:var(--marktext)}
section{content-visibility:auto;contain-intrinsic-size:auto 100rem;padding:0 3px}.line,.finding{scroll-margin-top:5rem}
.line{display:grid;grid-template-columns:3.5rem 1fr;gap:.8rem}.line>.no{color:var(--faint);text-align:right}
.line.told{grid-template-columns:3.5rem 3fr 2fr}.line:target{outline:2px solid var(--link)}.line p{margin:0;white-space:pre-wrap}
.charts{margin:1rem 0}.charts summary{font-weight:bold;cursor:pointer}.chart{display:block;max-width:60rem}.chart text{fill:var(--text);font-size:13px}.chart a text{fill:var(--link)}
.chart .grid{stroke:var(--edge);stroke-dasharray:2 3}.chart .span{stroke:var(--faint);stroke-width:2}.chart .rest{fill:var(--edge)}
.c0{fill:#2f7fc1}.c1{fill:#2a9d5c}.c2{fill:#d07a1c}.c3{fill:#8a63b8}.c4{fill:#c0506a}.c5{fill:#1f9aa5}.c6{fill:#9a8a1f}.c7{fill:#6d7f91}
.sum{white-space:pre-line}.note{font-size:.875rem}.bar text{fill:var(--text);font-size:14px}.bar{display:block;max-width:60rem;margin:1rem 0}[hidden]{display:none!important}
@media (max-width:45rem){.charts{overflow-x:auto}.chart{min-width:44rem}
.line.told{grid-template-columns:2.5rem 1fr}.line.told>.notes{grid-column:2}}
@media print{body{max-width:none;padding:0}form,.skip{display:none}a{color:inherit}h2,h3,h4,summary,caption{break-after:avoid}
svg,tr,.line.told{break-inside:avoid}}
`

export const SCRIPT = `
const form=document.querySelector('form');
const apply=()=>{const on=new Set([...form.querySelectorAll('[name=severity]:checked')].map(e=>e.value));const rule=form.rule.value;
for(const e of document.querySelectorAll('[data-rule]'))
e.hidden=!on.has(e.dataset.severity)||(rule!==''&&e.dataset.rule!==rule);
const left='article.finding:not([hidden])';form.count.value=document.querySelectorAll(left).length;
for(const e of document.querySelectorAll('section')){e.hidden=form.found?.checked===true&&e.querySelector(left)===null;
[...document.querySelectorAll('#files a')].find(a=>a.hash==='#'+e.id).closest('tr').hidden=e.hidden}};
if(form){form.hidden=false;form.addEventListener('change',apply);apply()}
`
