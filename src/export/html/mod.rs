//! A page to read, print and send: the article with its shaded mentions, then an index of its
//! entities with a link to every mention.
//!
//! One file that needs nothing: no script, no font, no picture, and a policy that forbids the
//! browser to fetch any. Offsets stand in `data-` attributes.
//! May import: `document`, `entity`, `text`.

mod article;
mod escape;
mod index;
mod style;

pub(super) use escape::escaped;

use std::io::{self, Write};

use super::{Findings, Label, LabelLanguage, OFFSETS, Options};
use crate::text::{Direction, ScalarIndex};

/// What a document's parts are written with.
struct Page<'d> {
    findings: &'d Findings<'d>,
    scalars: ScalarIndex<'d>,
    language: LabelLanguage,
    /// The number of the document in the file, from 1: ids begin with it.
    number: usize,
}

impl Page<'_> {
    /// The id of something in this document.
    fn id(&self, name: &str) -> String {
        format!("d{}-{name}", self.number)
    }
}

/// Opens the page, called as its first document is.
pub(super) fn write_head(
    first: Option<&Findings<'_>>,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = first.map(|findings| findings.document);
    let language = options.language.or(document.map(LabelLanguage::of));
    let language = language.unwrap_or_default();
    let title = first.and_then(Findings::title);
    let title = title.unwrap_or_else(|| Label::Untitled.text(language).to_owned());
    let (tag, direction) = (language.tag(), direction(language.direction()));
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src \
         'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"generator\" content=\"{}\">\n<meta name=\"offsets\" content=\"{OFFSETS}\">\n\
         <title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
        escaped(&options.provenance.to_string()),
        escaped(&title),
        style::sheet()
    )
}

/// Adds an article with its index.
pub(super) fn write(
    findings: &Findings<'_>,
    language: Option<LabelLanguage>,
    number: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let page = Page {
        findings,
        scalars: ScalarIndex::new(&findings.document.text),
        language: language.unwrap_or_else(|| LabelLanguage::of(findings.document)),
        number: number + 1,
    };
    article::write(&page, out)?;
    index::write(&page, out)
}

/// Closes the page.
pub(super) fn write_end(options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let provenance = options.provenance.to_string();
    writeln!(
        out,
        "<footer dir=\"ltr\" lang=\"en\">{}; offsets in {OFFSETS}</footer>\n</body>\n</html>",
        escaped(&provenance)
    )
}

/// The value of a `dir` attribute.
const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Rtl => "rtl",
        Direction::Ltr => "ltr",
    }
}
