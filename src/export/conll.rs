//! An extraction in the columns of CoNLL: a token a line, a blank line after each sentence, the
//! token first and its IOB2 tag last, so that readers of CoNLL-2003 find what they look for.
//!
//! Between them stand the offsets, the entity, and on a mention's first token its confidence,
//! value and evidence. Mentions that begin inside a written word (بالرباط) cut it in two tokens,
//! so that no tag stands for half a word. Comments, which begin with `# `, hold what is no token's:
//! versions, entities, quotes.
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use super::{
    Findings, OFFSETS, Provenance, path,
    record::{MentionRecord, QuoteRecord},
};
use crate::{
    document::BlockKind,
    entity::Mention,
    text::{ScalarIndex, Span, tokens},
};

/// The columns, the first and last as ever.
const COLUMNS: &str = "FORM START END ENTITY CONFIDENCE VALUE EVIDENCE TAG";

/// Writes one document.
pub(super) fn write(
    findings: &Findings<'_>,
    provenance: &Provenance,
    number: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    if number == 0 {
        writeln!(out, "# global.columns = {COLUMNS}")?;
    }
    head(findings, provenance, number, out)?;
    let document = findings.document;
    let scalars = ScalarIndex::new(&document.text);
    let blocks = document.blocks.iter();
    for block in blocks.filter(|block| block.kind != BlockKind::Blank) {
        for sentence in findings.sentences(block.span) {
            write_sentence(findings, &scalars, sentence, out)?;
        }
    }
    Ok(())
}

/// The comments over a document.
fn head(
    findings: &Findings<'_>,
    provenance: &Provenance,
    number: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = findings.document;
    let id = path(document).unwrap_or_else(|| (number + 1).to_string());
    writeln!(out, "# newdoc id = {}", id.replace(['\n', '\r'], " "))?;
    writeln!(out, "# offsets = {OFFSETS}")?;
    writeln!(out, "# producer = {provenance}")?;
    for record in findings.entity_records() {
        writeln!(out, "# entity = {}", serde_json::to_string(&record)?)?;
    }
    let scalars = ScalarIndex::new(&document.text);
    for quote in &findings.extraction.quotes {
        let record = QuoteRecord::of(quote, document, &scalars);
        writeln!(out, "# quote = {}", serde_json::to_string(&record)?)?;
    }
    Ok(())
}

/// The tokens of one sentence and a blank line; nothing for one without tokens.
fn write_sentence(
    findings: &Findings<'_>,
    scalars: &ScalarIndex<'_>,
    sentence: Span,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut any = false;
    for piece in findings.pieces(sentence) {
        let mention = piece.mention.map(|at| &findings.extraction.mentions[at]);
        for token in tokens(findings.document.slice(piece.span)) {
            let token = token.span.shifted(piece.span.start);
            row(findings, scalars, token, mention, out)?;
            any = true;
        }
    }
    if any { writeln!(out) } else { Ok(()) }
}

/// One token's line.
fn row(
    findings: &Findings<'_>,
    scalars: &ScalarIndex<'_>,
    token: Span,
    mention: Option<&Mention>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (start, end) = (scalars.scalars(token.start), scalars.scalars(token.end));
    write!(out, "{}\t{start}\t{end}\t", findings.document.slice(token))?;
    let Some(mention) = mention else {
        return writeln!(out, "_\t_\t_\t_\tO");
    };
    let record = MentionRecord::of(mention, findings.document, scalars);
    let (entity, code) = (&record.entity, mention.kind.code());
    if token.start != mention.span.start {
        return writeln!(out, "{entity}\t_\t_\t_\tI-{code}");
    }
    let value = match &record.value {
        Some(value) => serde_json::to_string(value)?,
        None => "_".to_owned(),
    };
    let evidence = serde_json::to_string(&record.evidence)?;
    let confidence = record.confidence;
    writeln!(out, "{entity}\t{confidence}\t{value}\t{evidence}\tB-{code}")
}
