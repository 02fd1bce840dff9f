//! The headline of a file that has a title in its text, in what it says of itself, or in both;
//! and, where it marks no headings at all, what its lines look like.
//!
//! May import: `document`.

use super::outline;
use crate::document::{Block, BlockKind, DocumentBuilder};

/// Settles title and headings of the article in `builder`, all of whose blocks are there.
///
/// The title that stands first in the text is the one that a reader sees, whatever the file's
/// properties kept from the template or draft that it was made of.
pub(in crate::loader) fn settle(builder: &mut DocumentBuilder) {
    let (text, blocks) = builder.blocks_mut();
    let has_headings = blocks
        .iter()
        .any(|block| matches!(block.kind, BlockKind::Heading(_)));
    // As far as the file itself says nothing of what its blocks are.
    let marked = blocks.iter().position(is_marked).unwrap_or(blocks.len());
    let outlined = (!has_headings).then(|| outline::mark(text, &mut blocks[..marked]));
    let heading = |block: &&Block| block.kind == BlockKind::Heading(1);
    let first = blocks.first().filter(heading);
    let first = first.map(|block| block.span.of(text).to_owned());
    let any = blocks.iter().find(heading);
    let any = any.map(|block| block.span.of(text).to_owned());
    let metadata = builder.metadata();
    metadata.title = first.or(metadata.title.take()).or(any);
    if let Some(outlined) = outlined {
        metadata.source = metadata.source.take().or(outlined.source);
        metadata.published = outlined.published.or(metadata.published);
    }
}

/// Whether the file itself says what a block is.
fn is_marked(block: &Block) -> bool {
    block.kind != BlockKind::Paragraph
}
