/// The style sheet of a chapter's page.
enum HTMLStyle {
  /// The sheet; the colors are those of drawings.
  package static let text = """
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:78rem;padding:1rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.5 system-ui,'Liberation Sans',Arial,sans-serif}
    h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0 1rem}
    h2{font-size:1.3rem;margin:2rem 0 .5rem}
    h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
    p,ul,ol{max-width:60rem}
    nav h2{font-size:1rem;margin:0}
    nav ol{margin:.25rem 0;padding-left:1.5rem;columns:18rem auto}
    a{color:var(--kind-0)}
    figure{margin:1rem 0}
    figcaption,caption{color:var(--faint);font-size:.9rem;text-align:left;padding:.35rem 0}
    .note{color:var(--faint);font-size:.8rem;margin:-.5rem 0 1rem}
    .picture{overflow-x:auto}
    .picture svg{display:block;width:100%;min-width:44rem;height:auto}
    .table{overflow-x:auto;margin:1rem 0}
    table{border-collapse:collapse;width:100%;font-size:.82rem;line-height:1.35}
    th,td{border:1px solid var(--grid);padding:.3rem .45rem;text-align:left;vertical-align:top}
    thead th{background:var(--grid);position:sticky;top:0}
    th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    th.number{white-space:normal}
    td.again{color:var(--faint)}
    tr.subtotal td,tfoot td{font-weight:600}
    tfoot td{border-top:2px solid var(--ink)}
    .wide table{min-width:82rem;table-layout:fixed}
    .wide th,.wide td{overflow-wrap:break-word}
    th button{all:unset;cursor:pointer;margin-left:.25rem;color:var(--faint)}
    th button:focus-visible{outline:2px solid var(--kind-0)}
    th button::after{content:"\\2195"}
    th[aria-sort=ascending] button::after{content:"\\25B2"}
    th[aria-sort=descending] button::after{content:"\\25BC"}
    .filter{display:block;margin:.75rem 0 0;font-size:.9rem}
    .filter input{font:inherit;margin-left:.5rem;padding:.2rem .4rem;border:1px solid var(--faint);\
    background:var(--paper);color:var(--ink)}
    @page{size:A4 landscape;margin:14mm}
    @media print{
    body{max-width:none;padding:0;font-size:9.5pt}
    nav,.filter,th button{display:none}
    h1{font-size:16pt}
    h2{font-size:13pt;margin-top:14pt}
    h2,h3,caption{break-after:avoid}
    .table,.picture{overflow:visible}
    .picture svg{min-width:0;max-height:165mm}
    figure{break-inside:avoid}
    table{font-size:7.5pt}
    .wide table{font-size:6.3pt;min-width:0}
    .wide th,.wide td{padding:1pt 2pt}
    thead{display:table-header-group}
    tfoot{display:table-row-group}
    thead th{position:static}
    tr{break-inside:avoid}
    a{color:inherit;text-decoration:none}
    }

    """
}
