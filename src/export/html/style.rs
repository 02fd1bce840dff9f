//! The style sheet: a quiet page of Naskh, shading that prints, and paper in A4.
//!
//! May import: `entity`.

use std::fmt::Write as _;

use crate::{entity::EntityType, export::shade};

/// What does not depend on the types.
const BASE: &str = "\
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2rem 1.2rem; max-width: 42rem; background: #fdfbf7; color: #1e1b16;
  font: 1.25rem/1.9 \"Noto Naskh Arabic\", \"Amiri\", \"Scheherazade New\", \"Geeza Pro\", \"Traditional Arabic\", serif; }
h1 { font-size: 1.6em; line-height: 1.5; }
h2 { font-size: 1.25em; } h3 { font-size: 1.05em; margin-bottom: .2em; } h4, h5, h6 { font-size: 1em; }
p { margin: .6em 0; text-align: justify; }
.facts, .dateline, .caption, .note, small, footer { color: #5f584d; font-size: .85em; }
blockquote { margin: .8em 1.5em; padding-inline-start: .8em; border-inline-start: 3px solid #cfc7b8; }
li.l2 { margin-inline-start: 1.5em; } li.l3, li.l4, li.l5, li.l6 { margin-inline-start: 3em; }
table { border-collapse: collapse; } td { border: 1px solid #cfc7b8; padding: .1em .6em; }
article a { color: inherit; text-decoration: none; border-radius: .2em; padding: .05em 0;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
a:focus, a:target, li:target { outline: 2px solid #0f5c5c; }
.doubtful { background-image: linear-gradient(#ffffffa0, #ffffffa0); }
nav { margin-top: 3rem; border-top: 1px solid #cfc7b8; font-size: .95em; }
nav ul { list-style: none; margin: 0; padding: 0; columns: 18rem; }
nav li { break-inside: avoid; } nav h3 span { padding: 0 .4em; border-radius: .2em; }
.mentions a { color: #0f5c5c; padding: 0 .15em; }
footer { margin-top: 3rem; font-family: sans-serif; }
@media print { @page { size: A4; margin: 2cm; } body { max-width: none; padding: 0; background: none; font-size: 12pt; }
  a { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
";

/// The whole sheet.
pub(super) fn sheet() -> String {
    let mut sheet = BASE.to_owned();
    for kind in EntityType::ALL {
        let [red, green, blue] = shade(kind);
        // Writing to a string cannot fail.
        let _ = writeln!(
            sheet,
            ".{} {{ background-color: #{red:02x}{green:02x}{blue:02x}; }}",
            kind.code()
        );
    }
    sheet
}
