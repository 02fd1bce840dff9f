//! The article: its blocks as the elements that they are, its mentions marked and linked to the
//! index.
//!
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use super::{Page, direction, escaped};
use crate::{
    document::{Block, BlockKind},
    export::{Label, entity_name, mention_name},
    text::Span,
};

/// Writes the article.
pub(super) fn write(page: &Page<'_>, out: &mut dyn Write) -> io::Result<()> {
    let document = page.findings.document;
    let language = document.metadata.language.as_deref();
    let language = language.map(|tag| format!(" lang=\"{}\"", escaped(tag)));
    let whole = direction(document.direction);
    let language = language.unwrap_or_default();
    writeln!(out, "<article dir=\"{whole}\"{language}>")?;
    title(page, out)?;
    facts(page, out)?;
    let blocks: Vec<&Block> = document
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Blank)
        .collect();
    for group in
        blocks.chunk_by(|a, b| wrapper(a.kind).is_some() && wrapper(a.kind) == wrapper(b.kind))
    {
        write_group(page, group, out)?;
    }
    writeln!(out, "</article>")
}

/// The title, where no block is a headline.
fn title(page: &Page<'_>, out: &mut dyn Write) -> io::Result<()> {
    let document = page.findings.document;
    let has_headline = document.headings().any(|(_, level)| level == 1);
    match &document.metadata.title {
        Some(title) if !has_headline => writeln!(out, "<h1>{}</h1>", escaped(title)),
        _ => Ok(()),
    }
}

/// Who wrote it, where and when.
fn facts(page: &Page<'_>, out: &mut dyn Write) -> io::Result<()> {
    let metadata = &page.findings.document.metadata;
    let published = metadata.published.map(|day| day.to_string());
    let facts = [
        (Label::Author, metadata.author.as_deref()),
        (Label::Source, metadata.source.as_deref()),
        (Label::Published, published.as_deref()),
    ];
    let known = facts.into_iter().filter_map(|(label, fact)| {
        let fact = escaped(fact?);
        Some(format!("{}: <bdi>{fact}</bdi>", label.text(page.language)))
    });
    let known: Vec<String> = known.collect();
    match known.is_empty() {
        true => Ok(()),
        false => writeln!(out, "<p class=\"facts\">{}</p>", known.join(" · ")),
    }
}

/// The element around neighbouring blocks of a kind.
const fn wrapper(kind: BlockKind) -> Option<&'static str> {
    match kind {
        BlockKind::ListPoint(_) => Some("ul"),
        BlockKind::TableRow => Some("table"),
        _ => None,
    }
}

fn write_group(page: &Page<'_>, group: &[&Block], out: &mut dyn Write) -> io::Result<()> {
    let around = group.first().and_then(|block| wrapper(block.kind));
    if let Some(around) = around {
        writeln!(out, "<{around}>")?;
    }
    for block in group {
        write_block(page, block, out)?;
    }
    match around {
        Some(around) => writeln!(out, "</{around}>"),
        None => Ok(()),
    }
}

fn write_block(page: &Page<'_>, block: &Block, out: &mut dyn Write) -> io::Result<()> {
    let own = match block.direction == page.findings.document.direction {
        true => String::new(),
        false => format!(" dir=\"{}\"", direction(block.direction)),
    };
    if block.kind == BlockKind::TableRow {
        return write_row(page, block, &own, out);
    }
    let (open, close) = element(block.kind);
    write!(out, "<{open}{own}>")?;
    write_text(page, block.span, out)?;
    writeln!(out, "</{close}>")
}

/// The element of a block: its tag with attributes, and its tag.
fn element(kind: BlockKind) -> (String, String) {
    let (open, close) = match kind {
        BlockKind::Heading(level) => {
            let tag = format!("h{}", level.clamp(1, 6));
            return (tag.clone(), tag);
        }
        BlockKind::ListPoint(level) => {
            return (
                format!("li class=\"l{}\"", level.clamp(1, 6)),
                "li".to_owned(),
            );
        }
        BlockKind::Quotation => ("blockquote", "blockquote"),
        BlockKind::Dateline => ("p class=\"dateline\"", "p"),
        BlockKind::Caption => ("p class=\"caption\"", "p"),
        BlockKind::Footnote => ("p class=\"note\"", "p"),
        BlockKind::Paragraph | BlockKind::TableRow | BlockKind::Blank => ("p", "p"),
    };
    (open.to_owned(), close.to_owned())
}

/// A row of a table, its cells parted by tabs.
fn write_row(page: &Page<'_>, block: &Block, own: &str, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<tr{own}>")?;
    let mut start = block.span.start;
    for cell in page.findings.document.slice(block.span).split('\t') {
        write!(out, "<td>")?;
        write_text(page, Span::new(start, start + cell.len()), out)?;
        write!(out, "</td>")?;
        start += cell.len() + 1;
    }
    writeln!(out, "</tr>")
}

/// A stretch of text, its mentions marked.
fn write_text(page: &Page<'_>, span: Span, out: &mut dyn Write) -> io::Result<()> {
    for piece in page.findings.pieces(span) {
        let text = escaped(page.findings.document.slice(piece.span));
        match piece.mention {
            None => write!(out, "{text}")?,
            Some(at) => write_mention(page, at, &text, out)?,
        }
    }
    Ok(())
}

fn write_mention(page: &Page<'_>, at: usize, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mention = &page.findings.extraction.mentions[at];
    let entity = page.findings.extraction.entity(mention.entity);
    let doubtful = if mention.is_doubtful() {
        " doubtful"
    } else {
        ""
    };
    let value = mention.value.as_ref().map(ToString::to_string);
    let hint = value.as_ref().or(entity.latin.as_ref());
    let hint = hint.map(|hint| format!(" title=\"{}\"", escaped(hint)));
    write!(
        out,
        "<a id=\"{}\" href=\"#{}\" class=\"{}{doubtful}\" data-start=\"{}\" data-end=\"{}\"{}>\
         {text}</a>",
        page.id(&mention_name(at)),
        page.id(&entity_name(mention.entity)),
        mention.kind.code(),
        page.scalars.scalars(mention.span.start),
        page.scalars.scalars(mention.span.end),
        hint.unwrap_or_default()
    )
}
