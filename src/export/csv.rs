//! An extraction as CSV: UTF-8 with a byte order mark (spreadsheets take it for a code page
//! without one), quoting by RFC 4180, line ends CR LF, one row a mention.
//!
//! A text that a spreadsheet would run as a formula (OWASP, "CSV injection": it begins with
//! `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it.
//! May import: `document`, `entity`, `text`.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use super::{Findings, OFFSETS, PROGRAM, Provenance, entity_name, path, record::rounded};
use crate::{entity::Mention, text::ScalarIndex};

const COLUMNS: [&str; 14] = [
    "start",
    "end",
    "type",
    "text",
    "entity id",
    "entity name",
    "latin",
    "value",
    "confidence",
    "evidence",
    "path",
    "offsets",
    "program",
    "model",
];

/// Writes the byte order mark and the columns' names.
pub(super) fn write_head(out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{FEFF}".as_bytes())?;
    row(out, &COLUMNS.map(Cow::Borrowed))
}

/// Writes a row for each mention.
pub(super) fn write(
    findings: &Findings<'_>,
    provenance: &Provenance,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = findings.document;
    let scalars = ScalarIndex::new(&document.text);
    let path = path(document).unwrap_or_default();
    let same = [path.as_str(), OFFSETS, PROGRAM, provenance.model()];
    for mention in &findings.extraction.mentions {
        let cells = cells(findings, mention, &scalars);
        let cells = cells.into_iter().chain(same.map(Cow::Borrowed));
        row(out, &cells.collect::<Vec<_>>())?;
    }
    Ok(())
}

/// A mention's cells, without those that are the same for the whole document.
fn cells<'d>(
    findings: &Findings<'d>,
    mention: &'d Mention,
    scalars: &ScalarIndex<'_>,
) -> [Cow<'d, str>; 10] {
    let evidence: Vec<String> = mention.evidence.iter().map(ToString::to_string).collect();
    let entity = findings.extraction.entity(mention.entity);
    let value = mention.value.as_ref().map(ToString::to_string);
    [
        scalars.scalars(mention.span.start).to_string().into(),
        scalars.scalars(mention.span.end).to_string().into(),
        mention.kind.code().into(),
        findings.document.slice(mention.span).into(),
        entity_name(mention.entity).into(),
        entity.name.as_str().into(),
        entity.latin.as_deref().unwrap_or_default().into(),
        value.unwrap_or_default().into(),
        rounded(mention.confidence).to_string().into(),
        evidence.join("; ").into(),
    ]
}

fn row(out: &mut dyn Write, cells: &[Cow<'_, str>]) -> io::Result<()> {
    for (index, cell) in cells.iter().enumerate() {
        let separator = if index == 0 { "" } else { "," };
        write!(out, "{separator}{}", quoted(&harmless(cell)))?;
    }
    out.write_all(b"\r\n")
}

/// The cell as no spreadsheet takes it for a formula; numbers are left alone.
fn harmless(cell: &str) -> Cow<'_, str> {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    match formula && cell.parse::<f64>().is_err() {
        true => format!("'{cell}").into(),
        false => cell.into(),
    }
}

/// The cell between quotation marks where it holds a comma, a quotation mark or a line end.
fn quoted(cell: &str) -> Cow<'_, str> {
    match cell.contains(['"', ',', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")).into(),
        false => cell.into(),
    }
}
