/** The document pages' stylesheet: light and dark, from a telephone to a wide screen, and on paper. */
export const stylesheet = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e4e8ee); --soft: light-dark(#566273, #a3aebd); --line: light-dark(#dfe4ea, #333c49);
  --paper: light-dark(#fff, #14181e); --panel: light-dark(#f5f7f9, #1b2129); --link: light-dark(#0b5cad, #7db7f5); --warm: light-dark(#a03c00, #f0a76b); }
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
code { font: .9em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: .6rem 1.25rem; background: var(--panel); border-bottom: 1px solid var(--line); }
header nav { display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
.columns { display: grid; grid-template-columns: 20rem minmax(0, 1fr); max-width: 90rem; margin: 0 auto; }
.columns.single { display: block; }
.menu { position: sticky; top: 3.2rem; align-self: start; max-height: calc(100vh - 3.2rem); overflow-y: auto; padding: 1.25rem; border-right: 1px solid var(--line); font-size: .9rem; }
.menu ul { list-style: none; margin: 0 0 .5rem; padding: 0 0 0 1rem; }
.menu li { padding: .1rem 0; }
summary { cursor: pointer; }
.menu details { margin: .25rem 0; }
.menu h2 { display: inline; font-size: .9rem; }
main { padding: 1.25rem 2rem 4rem; min-width: 0; }
h1 { margin-top: 0; font-size: 1.6rem; }
h2 { margin-top: 2.5rem; font-size: 1.3rem; }
h3 { margin: 0 0 .25rem; font-size: 1.1rem; }
h4 { margin: 1rem 0 .25rem; font-size: .9rem; color: var(--soft); }
article { margin: 1.25rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; }
article > p { margin: .4rem 0; }
.method { display: inline-block; min-width: 4.2em; font-weight: 700; color: var(--warm); }
.GET { color: var(--link); }
.note, .soft { color: var(--soft); }
.tag { padding: 0 .4em; border: 1px solid var(--line); border-radius: 1em; font-size: .8em; color: var(--soft); white-space: nowrap; }
.must { color: var(--warm); font-weight: 700; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
th, td { padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); border-top: 0; }
.fields th { width: 16rem; }
.status { width: 4rem; font-variant-numeric: tabular-nums; }
@media (max-width: 60rem) {
  .columns { display: block; }
  .menu { position: static; max-height: none; border-right: 0; border-bottom: 1px solid var(--line); }
  header { position: static; }
  html { scroll-padding-top: 0; }
  main { padding: 1.25rem; }
}
@media (max-width: 40rem) {
  .fields, .fields tbody, .fields tr, .fields th, .fields td, .catalogue, .catalogue tbody, .catalogue tr, .catalogue td { display: block; width: auto; }
  .catalogue thead { display: none; }
  .fields td, .catalogue td + td { border-top: 0; padding-top: 0; }
  article { padding: .8rem .9rem; }
}
@media print { .menu, header { display: none; } .columns { display: block; } article { break-inside: avoid; } }
`;
