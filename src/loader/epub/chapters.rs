//! The chapters of a book, one after the other.
//!
//! May import: `document`.

use super::{
    Book,
    contents::{Line, words},
    package::Package,
    path::resolve,
};
use crate::{
    document::BlockKind,
    loader::{
        LoadError,
        web::{self, PageBlock},
    },
};

/// The deepest level of a heading.
const DEEPEST_HEADING: u8 = 6;

/// Reads all chapters into the book's document. The page of the contents is left out: its lines
/// stand over the chapters.
pub(super) fn read(
    book: &mut Book<'_>,
    package: &Package,
    contents: &[Line],
) -> Result<(), LoadError> {
    let is_contents =
        |entry: &&String| package.spine.len() > 1 && package.nav.as_ref() == Some(*entry);
    for entry in package.spine.iter().filter(|entry| !is_contents(entry)) {
        match book.text(entry)? {
            Some(text) => chapter(book, entry, &text, contents)?,
            None => book.left_out.push(entry.clone()),
        }
    }
    Ok(())
}

/// Adds the chapter in `entry`.
fn chapter(
    book: &mut Book<'_>,
    entry: &str,
    text: &str,
    contents: &[Line],
) -> Result<(), LoadError> {
    // HTML forgives a missing end; a book's page that has none was cut short.
    book.cut_short |= text.contains("<html") && !text.contains("</html");
    let mut body = web::body(text, book.reading.watch)?;
    let lines = contents.iter().filter(|line| line.entry == entry);
    let unmatched: Vec<&Line> = lines
        .filter(|line| !promote(&mut body.blocks, line))
        .collect();
    let has_heading = body.blocks.iter().any(is_heading);
    let first = unmatched
        .first()
        .filter(|_| !has_heading && !body.blocks.is_empty());
    if let Some(line) = first {
        book.builder.block(heading(line), &line.label, None);
    }
    for block in &body.blocks {
        book.builder.block(block.kind, &block.text, None);
    }
    let images = body.images.iter().map(|image| match image.contains(':') {
        true => image.clone(),
        false => resolve(image, entry),
    });
    book.builder.metadata().images.extend(images);
    Ok(())
}

/// Makes the block that has the text of a line of the contents a heading, if it is none; gives
/// whether there is such a block.
fn promote(blocks: &mut [PageBlock], line: &Line) -> bool {
    let mut same = blocks
        .iter_mut()
        .filter(|block| words(&block.text) == line.label);
    let Some(block) = same.next() else {
        return false;
    };
    if !is_heading(block) {
        block.kind = heading(line);
    }
    true
}

/// The heading that a line of the contents makes.
fn heading(line: &Line) -> BlockKind {
    BlockKind::Heading(line.depth.min(DEEPEST_HEADING))
}

fn is_heading(block: &PageBlock) -> bool {
    matches!(block.kind, BlockKind::Heading(_))
}
