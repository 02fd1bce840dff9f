//! The article and an index of its entities as CommonMark: each mention links to its entity.
//!
//! Every mark of punctuation that Markdown might take for its own is escaped, so that the text
//! reads as it stands in the article.
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use super::{Findings, Label, LabelLanguage, Options, entity_name};
use crate::{
    document::{Block, BlockKind},
    entity::{Entity, EntityId},
    text::Span,
};

/// Writes one document.
pub(super) fn write(
    findings: &Findings<'_>,
    options: &Options,
    number: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let language = options.language;
    let language = language.unwrap_or_else(|| LabelLanguage::of(findings.document));
    if number > 0 {
        writeln!(out, "\n---\n")?;
    }
    write_article(findings, number, out)?;
    write_index(findings, language, number, out)?;
    let (by, offsets) = (Label::MadeBy.text(language), Label::Offsets.text(language));
    let provenance = escaped(&options.provenance.to_string());
    writeln!(out, "\n---\n\n*{by} {provenance}; {offsets}*")
}

fn write_article(findings: &Findings<'_>, number: usize, out: &mut dyn Write) -> io::Result<()> {
    let document = findings.document;
    let has_headline = document.headings().any(|(_, level)| level == 1);
    if let Some(title) = document.metadata.title.as_ref().filter(|_| !has_headline) {
        writeln!(out, "# {}\n", escaped(title))?;
    }
    let blocks = document.blocks.iter();
    for block in blocks.filter(|block| block.kind != BlockKind::Blank) {
        write_block(findings, block, number, out)?;
    }
    Ok(())
}

fn write_block(
    findings: &Findings<'_>,
    block: &Block,
    number: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let before = match block.kind {
        BlockKind::Heading(level) => format!("{} ", "#".repeat(level.clamp(1, 6).into())),
        BlockKind::ListPoint(level) => format!("{}- ", "  ".repeat(level.clamp(1, 6) as usize - 1)),
        BlockKind::Quotation => "> ".to_owned(),
        _ => String::new(),
    };
    write!(out, "{before}")?;
    write_text(findings, block.span, number, out)?;
    writeln!(out, "\n")
}

/// A paragraph's text without the blanks around it, its mentions linked.
fn write_text(
    findings: &Findings<'_>,
    span: Span,
    number: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let text = findings.document.slice(span);
    let start = span.start + text.len() - text.trim_start().len();
    let span = Span::new(start, start + text.trim().len());
    for (index, piece) in findings.pieces(span).into_iter().enumerate() {
        let mut text = escaped(findings.document.slice(piece.span));
        if index == 0 {
            text = guarded(text);
        }
        match piece.mention {
            None => write!(out, "{text}")?,
            Some(at) => {
                let entity = findings.extraction.mentions[at].entity;
                write!(out, "[{text}](#{})", anchor(entity, number))?;
            }
        }
    }
    Ok(())
}

/// The anchor of an entity.
fn anchor(id: EntityId, number: usize) -> String {
    format!("d{}-{}", number + 1, entity_name(id))
}

fn write_index(
    findings: &Findings<'_>,
    language: LabelLanguage,
    number: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let groups = findings.index();
    if groups.is_empty() {
        return Ok(());
    }
    writeln!(out, "## {}", Label::Index.text(language))?;
    for group in groups {
        writeln!(out, "\n### {}\n", Label::Type(group.kind).text(language))?;
        for id in group.entities {
            let entity = findings.extraction.entity(id);
            let line = line(entity, language);
            writeln!(out, "- <a id=\"{}\"></a>{line}", anchor(id, number))?;
        }
    }
    Ok(())
}

/// An entity's name, Latin name, office, other names and count.
fn line(entity: &Entity, language: LabelLanguage) -> String {
    let mut line = format!("**{}**", escaped(&entity.name));
    if let Some(latin) = &entity.latin {
        line += &format!(" ({})", escaped(latin));
    }
    if let Some(role) = &entity.role {
        line += &format!(" — {}", escaped(role));
    }
    if !entity.aliases.is_empty() {
        let names = entity.aliases.join(language.comma());
        line += &format!(" — {}: {}", Label::Also.text(language), escaped(&names));
    }
    line + &format!(" × {}", entity.mentions.len())
}

/// The text with Markdown's marks escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '$' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '&' => escaped.push_str("&amp;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// The beginning of a paragraph, so that it begins no list, rule or heading.
fn guarded(text: String) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match text[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        Some('-' | '+' | '=') if digits == 0 => format!("\\{text}"),
        _ => text,
    }
}
