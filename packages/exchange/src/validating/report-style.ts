/** How a saved report looks, on a screen in either theme and on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #1c2126; --soft: #47505a; --line: #dfdad0; --paper: #fbfaf7; --red: #912f46; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e2; --soft: #bcc1c6; --line: #2d3338; --paper: #15181b; --red: #e58ea1; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 24px 64px; }
h1, h2, h3 { font-family: Georgia, serif; line-height: 1.2; margin: 0; }
h1 { font-size: 34px; } h2 { font-size: 24px; margin: 40px 0 8px; } h3 { font-size: 18px; }
.file { margin: 6px 0 20px; color: var(--soft); overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: 12px 36px; margin: 0 0 12px; padding: 14px 0; border-block: 1px solid var(--line); }
dt { font-size: 14px; color: var(--soft); } dd { margin: 0; font-size: 20px; font-variant-numeric: tabular-nums; }
.small { max-width: 76ch; font-size: 14px; color: var(--soft); }
.stop { padding-left: 14px; border-left: 3px solid var(--red); }
section { margin: 24px 0; padding-top: 16px; border-top: 1px solid var(--line); break-inside: avoid; }
section p { margin: 4px 0 8px; } .error b { color: var(--red); }
table { width: 100%; border-collapse: collapse; font-size: 14px; table-layout: fixed; }
caption { text-align: left; color: var(--soft); }
th, td { padding: 6px 14px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { overflow-wrap: normal; } section th:first-child { width: 76px; } .checks th:not(:first-child) { width: 116px; }
.n { font-variant-numeric: tabular-nums; } code { font-size: 13px; } .v { white-space: pre-wrap; } i { color: var(--soft); }
@media (max-width: 640px) {
  thead { display: none; } tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); }
  td { display: grid; grid-template-columns: 108px minmax(0, 1fr); padding: 2px 0; border: 0; }
  td::before { content: attr(data-name); color: var(--soft); }
}
@media print { :root { --ink: #000; --soft: #333; --line: #bbb; --paper: #fff; --red: #900; } main { max-width: none; padding: 0; } }
`
