import Formats

/// The style sheet of a chapter's page.
enum HTMLStyle {
  /// The sheet; the colors are those of drawings.
  package static let text = """
    *{box-sizing:border-box}
    [hidden]{display:none!important}
    body{margin:0 auto;max-width:78rem;padding:1rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.5 system-ui,'Liberation Sans',Arial,sans-serif}
    h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0 1rem}
    h2{font-size:1.3rem;margin:2rem 0 .5rem}
    h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
    h1,h2,h3,p,li{overflow-wrap:break-word}
    p,ul,ol{max-width:60rem}
    nav h2{font-size:1rem;margin:0}
    nav ol{margin:.25rem 0;padding-left:1.5rem;columns:18rem auto}
    a{color:var(--kind-0)}
    figure{margin:1rem 0}
    figcaption,caption{color:var(--faint);font-size:.9rem;line-height:1.35;text-align:left;\
    padding:.35rem 0}
    caption span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 2rem)}
    .note{color:var(--faint);font-size:.8rem;margin:-.5rem 0 1rem}
    .picture{overflow-x:auto}
    .picture svg{display:block;width:100%;min-width:44rem;height:auto}
    .table{overflow:auto;max-height:88vh;margin:1rem 0}
    .table.wider{border-right:3px solid var(--kind-0)}
    table{border-collapse:separate;border-spacing:0;width:100%;font-size:.82rem;line-height:1.35;\
    border:solid var(--grid);border-width:1px 0 0 1px}
    th,td{border:solid var(--grid);border-width:0 1px 1px 0;padding:.3rem .45rem;text-align:left;\
    vertical-align:top;overflow-wrap:normal;word-break:normal;hyphens:manual}
    th{min-width:calc(var(--share,0)*.5em)}
    thead th{background:var(--grid);position:sticky;top:0;z-index:1}
    tbody .stays,tfoot .stays{background:var(--paper);position:sticky;left:0}
    thead .stays{left:0;z-index:2}
    th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    th.number{white-space:normal}
    td.again{color:var(--faint)}
    tr.subtotal td,tfoot td{font-weight:600}
    tfoot tr:first-child td{border-top:2px solid var(--ink)}
    th:has(button){padding-bottom:1.4rem}
    th:has(button):hover{text-decoration:underline}
    th button{all:unset;position:absolute;inset:0;box-sizing:border-box;cursor:pointer;display:flex;\
    align-items:end;padding:.3rem .45rem;line-height:1}
    th.number button{justify-content:end}
    th button:focus-visible{outline:2px solid var(--kind-0);outline-offset:-2px}
    th button::after{content:"\\2195";color:var(--faint)}
    th[aria-sort] button::after{color:var(--ink)}
    th[aria-sort=ascending] button::after{content:"\\25B2"}
    th[aria-sort=descending] button::after{content:"\\25BC"}
    .filter{display:block;margin:.75rem 0 0;font-size:.9rem}
    .filter input{font:inherit;margin:0 .5rem;padding:.35rem .5rem;max-width:100%;\
    border:1px solid var(--faint);background:var(--paper);color:var(--ink)}
    .filter output{color:var(--faint)}
    .hint{margin:.75rem 0 -.75rem;font-size:.85rem;color:var(--faint)}
    .hint::before{content:"\\2194\\00a0"}
    @media (max-width:40rem){th{min-width:calc(min(var(--share,0),22)*.4em)}}

    """

  /// The sheet of a printed page, with its running head and number.
  ///
  /// A summary for one page stands upright, where there is more room below each other.
  ///
  /// **Source** CSS Paged Media Module Level 3, section 6: boxes in the margin.
  package static func pages(title: String, isOnePage: Bool = false) -> String {
    """
    @page{size:A4\(isOnePage ? "" : " landscape");margin:16mm 14mm;\
    @top-left{content:"\(CSSText.escaped(title))";font:8pt 'Liberation Sans',Arial,sans-serif;\
    color:#57606a}\
    @bottom-right{content:counter(page) " / " counter(pages);\
    font:8pt 'Liberation Sans',Arial,sans-serif;color:#57606a}}
    @page:first{@top-left{content:""}}
    @media print{
    body{max-width:none;padding:0;font-size:9.5pt;font-family:Arial,'Liberation Sans',sans-serif}
    .filter,.hint,th button{display:none}
    h1{font-size:16pt;margin-top:0}
    h2{font-size:13pt;margin-top:12pt}
    h2,h3,caption,thead,p:not(.note):has(+ :is(.table,.hint,.filter,figure,ul)){break-after:avoid}
    p,ul{max-width:none}
    p,li{break-inside:avoid}
    nav ol{columns:2}
    .table,.picture{overflow:visible;max-height:none;margin:8pt 0}
    .table.wider{border-right:0}
    .picture svg{min-width:0;max-height:68mm}
    figure[id^=gantt] svg{max-height:128mm}
    figure,.short table{break-inside:avoid}
    figcaption,caption{font-size:8pt}
    .note{font-size:7pt;margin:-4pt 0 8pt;break-before:avoid}
    caption span,thead th,tbody .stays,tfoot .stays{position:static!important}
    caption span{max-width:none}
    table{font-size:8pt;line-height:1.25}
    .wide table{font-family:'Arial Narrow','Liberation Sans Narrow',Arial,'Liberation Sans',sans-serif;\
    font-stretch:condensed}
    th,td,th:has(button){padding:1.5pt 2.5pt}
    th{min-width:0;width:calc(var(--share,0)*.5em)}
    thead{display:table-header-group}
    tfoot{display:table-row-group;break-inside:avoid;break-before:avoid}
    tr{break-inside:avoid}
    tbody tr:nth-child(-n+2){break-after:avoid}
    tbody tr:nth-last-child(-n+3){break-before:avoid}
    tr.subtotal{break-before:avoid}
    a{color:inherit;text-decoration:none}
    }

    """
  }
}
