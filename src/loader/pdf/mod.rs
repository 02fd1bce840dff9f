//! PDF: the article in the glyphs of its pages.
//!
//! A page says where each glyph stands, not what is written. hayro reads the file and its fonts
//! and draws to a [`device`](device::Listener) that keeps glyphs with their letters; the rest is
//! ours: marks on their letters, lines, columns, the order of Arabic, paragraphs.
//! May import: `document`, `loader`, `text`.

mod brackets;
mod budget;
mod columns;
mod device;
mod forward;
mod furniture;
mod glyph;
mod grid;
mod inflated;
mod kinds;
mod letters;
mod line;
mod lines;
mod marks;
mod metadata;
mod notes;
mod order;
mod pages;
mod paragraphs;
mod parts;
mod recognised;
mod rules;
mod strings;
mod text;
mod verse;
mod widths;

use super::{
    LoadError, Watch,
    article::{Article, outline},
};
use crate::document::{BlockKind, DocumentBuilder, Metadata, Warning};
use furniture::PagePieces;
use line::Line;
use parts::in_parts;

/// The fewest paragraphs that are worth a thread of their own.
const PARAGRAPHS_A_PART: usize = 64;

/// The article in a PDF file.
///
/// # Errors
/// [`LoadError::Locked`], [`LoadError::Damaged`], [`LoadError::NoTextLayer`],
/// [`LoadError::BeyondLimit`], [`LoadError::Cancelled`], [`LoadError::Empty`].
pub(super) fn read(bytes: Vec<u8>, watch: &Watch) -> Result<Article, LoadError> {
    let read = pages::read(bytes, watch)?;
    let mut builder = DocumentBuilder::new();
    fill(&mut builder, read.pages);
    outline_of(&mut builder, read.metadata);
    if read.without_text > 0 {
        let count = read.without_text;
        builder.warn(Warning::PagesWithoutText { count });
    }
    if read.damaged {
        builder.warn(Warning::Damaged);
    }
    Ok(Article {
        builder,
        encoding: "UTF-8",
    })
}

/// Adds the paragraphs of `pages` as blocks, and then the notes at the foot of each.
fn fill(builder: &mut DocumentBuilder, mut pages: Vec<PagePieces>) {
    let direction = text::main_direction(pages.iter().flat_map(|page| &page.pieces));
    let rtl = direction.is_rtl();
    furniture::remove(&mut pages);
    let body = kinds::body_size(pages.iter().flat_map(|page| &page.pieces));
    let edges = pages::edges(&pages);
    let (mut reading, mut notes) = (columns::Reading::new(rtl), columns::Reading::new(rtl));
    for (number, (page, edges)) in (1..).zip(pages.into_iter().zip(edges)) {
        let parted = notes::part(page.pieces, body, rtl);
        reading.page(number, parted.body, edges);
        notes.page(number, parted.notes, edges);
    }
    let (lines, notes) = (reading.finish(), notes.finish());
    let mut brackets = brackets::Brackets::default();
    for line in lines.iter().chain(&notes) {
        brackets.look(line, rtl);
    }
    let paragraphs = paragraphs::paragraphs(lines, rtl);
    let sizes = kinds::Sizes::of(&paragraphs);
    let kinds = paragraphs
        .iter()
        .map(|paragraph| sizes.kind(paragraph, rtl));
    let kinds: Vec<BlockKind> = kinds.collect();
    let notes = paragraphs::notes(notes, rtl)
        .into_iter()
        .map(|note| (BlockKind::Footnote, note));
    let paragraphs = kinds.into_iter().zip(paragraphs).chain(notes).collect();
    let written = in_parts(
        paragraphs,
        PARAGRAPHS_A_PART,
        |part: Vec<(BlockKind, Vec<Line>)>| {
            let written = part.into_iter().map(|(kind, lines)| {
                let page = lines.first().map(|line| line.page);
                (kind, text::of_paragraph(lines, direction, &brackets), page)
            });
            written.collect::<Vec<_>>()
        },
    );
    for (kind, text, page) in written.into_iter().flatten() {
        let text = match kind {
            BlockKind::ListPoint(_) => text.trim_start_matches(paragraphs::is_bullet).trim_start(),
            _ => text.as_str(),
        };
        let text = match kind {
            BlockKind::Footnote => notes::written(text),
            _ => text.to_owned(),
        };
        if !text.is_empty() {
            builder.block(kind, &text, page);
        }
    }
}

/// Tells headline, source and date: by size and weight where the page shows it so, else as in a
/// plain text.
fn outline_of(builder: &mut DocumentBuilder, told: Metadata) {
    let (text, blocks) = builder.blocks_mut();
    let kinds: Vec<BlockKind> = blocks.iter().map(|block| block.kind).collect();
    let headings = kinds
        .iter()
        .any(|kind| matches!(kind, BlockKind::Heading(_)));
    for block in blocks.iter_mut() {
        block.kind = BlockKind::Paragraph;
    }
    let mut found = outline::mark(text, blocks);
    for (block, kind) in blocks.iter_mut().zip(&kinds) {
        let outlined = matches!(block.kind, BlockKind::Heading(_)) && headings;
        if *kind != BlockKind::Paragraph || outlined {
            block.kind = *kind;
        }
    }
    let first = blocks
        .iter()
        .take(5)
        .find(|block| block.kind == BlockKind::Heading(1));
    if let Some(first) = first {
        found.title = Some(first.span.of(text).to_owned());
    } else if headings {
        found.title = None;
    }
    let title = found.title.take();
    *builder.metadata() = Metadata {
        title: told.title.or(title),
        author: told.author,
        modified: told.modified,
        ..found
    };
}
