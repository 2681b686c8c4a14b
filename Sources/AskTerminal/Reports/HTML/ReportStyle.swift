/// The style sheet of a report.
///
/// Colours are variables, so that dark differs from light in one place. Those of the areas are Okabe and Ito's (2008), which
/// are told apart by those who do not see red and green; each area has a shape, too.
enum ReportStyle {
  static let sheet: StaticString = """

    :root {
      --ground: #f6f7f8; --card: #ffffff; --ink: #1b2026; --soft: #59626d; --rule: #dde1e6; --link: #1a56a0;
      --one: #1f5fa8; --two: #c77a2b; --rest: #a3abb5;
      --answered: #1f5fa8; --answered-on: #ffffff; --maybe: #e9b44c; --maybe-on: #1b2026;
      --none: #c9cfd6; --none-on: #1b2026; --wrong: #b5432a; --wrong-on: #ffffff;
      --thread: #aab2bc; --halo: #ffffff;
      --area0: #0072b2; --area1: #d55e00; --area2: #009e73; --area3: #b85c97; --area4: #b98300; --area5: #3a9bd1;
      --area6: #7a5c3e; --noarea: #8b939c;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171a; --card: #1d2125; --ink: #e8eaed; --soft: #a3abb5; --rule: #363c43; --link: #8ab8f0;
        --one: #6ea8ec; --two: #e0a050; --rest: #6b747e;
        --answered: #6ea8ec; --answered-on: #10151a; --maybe: #d9a441; --maybe-on: #10151a;
        --none: #59626d; --none-on: #ffffff; --wrong: #e27a5e; --wrong-on: #10151a;
        --thread: #59626d; --halo: #1d2125;
        --area0: #4da6e0; --area1: #f08040; --area2: #2fc497; --area3: #e08fc0; --area4: #e6b23c; --area5: #8fd0f5;
        --area6: #c4a484; --noarea: #7d8690;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 75rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      overflow-wrap: break-word;
    }
    h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
    h2 { margin: 2.5rem 0 0.75rem; font-size: 1.4rem; line-height: 1.25; }
    h3 { margin: 0; font-size: 1.05rem; }
    a { color: var(--link); }
    .meta, footer, .anchor { color: var(--soft); }
    .meta { margin: 0.25rem 0 0; }
    .anchor { font-weight: normal; text-decoration: none; opacity: 0; }
    h2:hover .anchor, h3:hover .anchor, .anchor:focus { opacity: 1; }
    .tiles { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.25rem 0 0; }
    .tiles div {
      flex: 1 1 8.5rem; display: flex; flex-direction: column-reverse; justify-content: flex-end;
      padding: 0.75rem 1rem; background: var(--card); border: 1px solid var(--rule); border-radius: 0.5rem;
    }
    .tiles dt { color: var(--soft); font-size: 0.85rem; line-height: 1.3; }
    .tiles dd { margin: 0; font-size: 1.6rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 1rem; }
    .card {
      min-width: 0; padding: 1rem 1.1rem; background: var(--card); border: 1px solid var(--rule);
      border-radius: 0.5rem;
    }
    .wide { grid-column: 1 / -1; }
    .tall { grid-row: span 2; }
    .finding { margin: 0.35rem 0 0.9rem; max-width: 46rem; }
    .card .finding:last-child { margin-bottom: 0; }
    figure { margin: 0; }
    .chart { display: block; width: 100%; max-width: 35rem; height: auto; margin: 0 auto; overflow: visible; }
    .map { max-width: 64rem; }
    .chart text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--ink); }
    .chart .axis { fill: var(--soft); font-size: 11px; }
    .chart .value { font-variant-numeric: tabular-nums; }
    .chart .marked { font-size: 11px; }
    .chart .answered-on { fill: var(--answered-on); }
    .chart .maybe-on { fill: var(--maybe-on); }
    .chart .none-on { fill: var(--none-on); }
    .chart .wrong-on { fill: var(--wrong-on); }
    .grid { stroke: var(--rule); fill: none; }
    .mark { stroke: var(--ink); stroke-dasharray: 4 3; fill: none; }
    .interval { stroke: var(--soft); stroke-width: 1.5; fill: none; }
    .thread { stroke: var(--thread); stroke-width: 0.8; fill: none; }
    .one { fill: var(--one); }
    .two { fill: var(--two); }
    .one-line { stroke: var(--one); stroke-width: 2; fill: none; }
    .two-line { stroke: var(--two); stroke-width: 2; fill: none; }
    .rest { fill: var(--rest); }
    .answered { fill: var(--answered); }
    .maybe { fill: var(--maybe); }
    .none { fill: var(--none); }
    .wrong { fill: var(--wrong); }
    .area0 { fill: var(--area0); }
    .area1 { fill: var(--area1); }
    .area2 { fill: var(--area2); }
    .area3 { fill: var(--area3); }
    .area4 { fill: var(--area4); }
    .area5 { fill: var(--area5); }
    .area6 { fill: var(--area6); }
    .noarea { fill: var(--noarea); }
    .point { stroke: var(--halo); stroke-width: 0.8; }
    a:hover .point, a:focus .point { stroke: var(--ink); stroke-width: 1.6; }
    .chart .name {
      font-size: 15px; font-weight: 600; stroke: var(--halo); stroke-width: 4; stroke-linejoin: round;
      paint-order: stroke; pointer-events: none;
    }
    .legend {
      display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; margin: 0.6rem 0 0; padding: 0; list-style: none;
      justify-content: center; color: var(--soft); font-size: 0.875rem;
    }
    .legend svg { vertical-align: -1px; }
    details { margin-top: 0.9rem; }
    summary { color: var(--soft); font-size: 0.9rem; cursor: pointer; }
    .scroll { overflow-x: auto; }
    table { width: 100%; margin-top: 0.4rem; border-collapse: collapse; font-size: 0.9rem; }
    th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
    thead th { color: var(--soft); font-weight: 600; vertical-align: bottom; }
    tbody th { font-weight: normal; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    footer { margin-top: 2.5rem; font-size: 0.875rem; }
    @media (max-width: 40rem) {
      body { padding: 1rem 0.75rem 2rem; }
      .card { padding: 0.85rem 0.8rem; }
      .chart text { font-size: 13.5px; }
      .chart .axis, .chart .marked { font-size: 12.5px; }
      .chart .name { font-size: 27px; stroke-width: 7; }
      .map .point { transform: scale(1.7); }
    }
    @media print {
      :root {
        --ground: #ffffff; --card: #ffffff; --ink: #000000; --soft: #444444; --rule: #cccccc; --link: #000000;
        --halo: #ffffff;
      }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      nav, .anchor, summary { display: none; }
      .card { break-inside: avoid; border-color: #cccccc; }
      h2 { break-after: avoid; }
      a { text-decoration: none; }
    }

    """
}
